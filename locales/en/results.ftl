### Results of campaigns: what arrived, what people did, what it cost.

job-judge_clicks = Openings of links in messages: people or programs
