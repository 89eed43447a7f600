# The life of a segment: description, tags, versions, where it is used, the archive.

thing-version = This version is gone.
thing-segment-tag = This tag is gone.

screen-segment_about = About
segment-about-nothing = none yet
segment-about =
    <b>{ $name }</b> › about

    Description: { $description }
    Tags: { $tags }
    Answers for it: { $owner }
segment-about-describe = Description
segment-about-tags = Tags
segment-about-owner = Who answers for it
segment-describe =
    <b>{ $name }</b> › description
    Now: { $description }

    Write what this segment is for, in { $limit } characters or less.
segment-describe-drop = Remove the description
segment-tags =
    <b>{ $name }</b> › tags
    { $count ->
        [0] No tags. Write a word, or several with commas.
       *[other] Tap to take one off. Write a word to add it. Up to { $limit }.
    }
segment-owner =
    <b>{ $name }</b> › who answers for it
    Choose one of the staff.
segment-owner-nobody = Nobody
segment-card-tags = Tags: { $tags }
segment-card-owner = { $who } answers for it

screen-segments_tags = Tags
segments-tags =
    <b>Segments</b> › tags
    { $count ->
        [0] No tags yet. They are put on at the segment's card: More → About → Tags.
       *[other] Tap a tag to see its segments.
    }
segments-tagged =
    <b>Segments</b> › { $tag }
    { $count ->
        [one] { $count } segment
       *[other] { $count } segments
    }
segments-search-hint = Write a word to find a segment.
segments-found =
    <b>Segments</b> › search
    { $count ->
        [0] Nothing for “{ $wish }”. Write another word.
        [one] { $count } segment for “{ $wish }”
       *[other] { $count } segments for “{ $wish }”
    }

screen-segment_uses = Where it is used
segment-uses =
    <b>{ $name }</b> › where it is used
    { $count ->
        [0] Nowhere yet.
       *[other] { $live ->
            [0] Only in what is already over.
            [one] { $live } thing depends on it now. Tap to open.
           *[other] { $live } things depend on it now. Tap to open.
        }
    }
segment-use-campaign = Campaign “{ $name }”{ $is_live ->
        [yes] { "" }
       *[no] { " " }· over
    }
segment-archive =
    <b>{ $name }</b> › to the archive
    This segment is used. From the archive all will work as before, but it will not be in the list.
    { $count ->
        [one] { $count } thing depends on it:
       *[other] { $count } things depend on it:
    }
segment-archive-anyway = To the archive anyway
segment-delete-button = Delete for good
segment-delete =
    <b>{ $name }</b> › delete
    { $count ->
        [0] The segment and all its versions will be gone. There is no way back. The people stay.
        [one] It can't be deleted: { $count } thing depends on it. Change the segment there first.
       *[other] It can't be deleted: { $count } things depend on it. Change the segment there first.
    }
segment-deleted = The segment is deleted.

screen-segment_versions = Versions
segment-versions =
    <b>{ $name }</b> › versions
    { $is_choice ->
        [True] Which version to compare with?
       *[False] { $count ->
            [one] { $count } version
           *[other] { $count } versions
        }. Tap one to see what changed.
    }
segment-versions-line = { $number } · { $moment } · { $what }
segment-version-made = made
segment-version-rule = conditions
segment-version-name = name
segment-version-description = description
segment-version-back = brought back
segment-version-nobody = the bot
segment-version =
    <b>{ $name }</b> › version { $number }
    { $moment }, { $who }: { $what }{ $is_newest ->
        [yes] . This one is in force.
       *[no] .
    }
segment-version-number = Version { $number }
segment-version-same = { $what }
    (the conditions are the same)
segment-version-name-was = Name:
segment-version-description-was = Description:
segment-version-with-newest = Compare with the current one
segment-version-with-other = Compare with another
segment-version-back-button = Bring this one back
segment-version-restored = Version { $number } is back.

error-segment-description = A description has { $limit } characters or less. Shorten it.
error-segment-tag = A tag has 1 to { $limit } characters.
error-segment-tags = A segment has up to { $limit } tags. Take some off.
error-segment-used = It can't be deleted: the segment is used ({ $count }).

audit-segment_described = described the segment “{ $name }”
audit-segment_tagged = put the tag “{ $tag }” on the segment “{ $name }”
audit-segment_untagged = took the tag “{ $tag }” off the segment “{ $name }”
audit-segment_entrusted = let somebody answer for the segment “{ $name }”: { $who ->
        [none] nobody
       *[other] { $who }
    }
audit-segment_version_back = brought the segment “{ $name }” back to version { $number }
audit-segment_deleted = deleted the segment “{ $name }” for good

# Files.
thing-export = This file is gone. Export again.
screen-segment_export = Export
export-column-number = Number
export-column-name = Name
export-column-phone = Phone
export-column-email = E-mail
export-column-telegram = Telegram number
export-column-username = Telegram name
export-column-city = City
export-column-language = Language
export-column-registered = Known since
export-column-orders = Orders
export-column-revenue = Revenue
export-column-last_order = Last order
segment-export =
    <b>{ $name }</b> › export
    Columns: { $columns }.
    { $is_few ->
        [yes] There will be fewer than { $limit } people in the file, each is easy to tell. Export anyway?
       *[no] { $is_personal ->
            [yes] The file will hold personal data. Who exported what stays in the audit log.
           *[no] There will be no names and contacts. Who exported what stays in the audit log.
        }
    }
segment-export-columns = Columns
segment-export-sure = Yes, export
segment-columns =
    <b>{ $name }</b> › columns
    { $count ->
        [0] None. Choose at least one.
       *[other] Chosen: { $count }. Tap to add or remove.
    }
segment-file-waiting =
    <b>{ $name }</b> › file
    About to begin.
segment-file-running =
    <b>{ $name }</b> › file
    Written { $people } of { $total }
segment-file-done =
    <b>{ $name }</b> › file
    Ready: { $people ->
        [one] { $people } person
       *[other] { $people } people
    } as of { $moment }. The file is kept for a day.
segment-file-failed =
    <b>{ $name }</b> › file
    It did not work: the segment takes too long to count, or one of its conditions is gone. Try again.
segment-file-gone =
    <b>{ $name }</b> › file
    A day has passed, the file is gone. Export again.
segment-file-take = Take the file
error-export-columns = Choose at least one column.
error-export-few = There would be { $count } people in the file. Tap again to confirm.
error-export-large = The file is over { $megabytes } MB, more than Telegram takes. Leave out some columns.
audit-segment_exported = exported the segment “{ $name }”: { $count } people{ $personal ->
        [yes] { " " }with personal data
       *[no] { "" }
    } ({ $columns })
job-export_segments = export of segments

# Results and comparison.
screen-segment_results = Purchases
screen-segments_compare = Compare
segment-figures-period = { $first } — { $last }
segment-span-d7 = 7 days
segment-span-d30 = 30 days
segment-span-d90 = 90 days
segment-span-d365 = Year
segment-figure-people = People
    .short = People
segment-figure-buyers = Bought
    .short = Bought
segment-figure-orders = Orders
segment-figure-conversion = Bought, %
    .short = Share
segment-figure-revenue = Revenue
    .short = Revenue
segment-figure-average = Average order
    .short = Avg order
segment-figure-per_member = Revenue per person
    .short = Per head
segment-results =
    <b>{ $name }</b> › purchases
    { $period }

    { $is_empty ->
        [yes] Nobody is in the segment now, there is nothing to count.
       *[no] People: <b>{ $people }</b>
    Bought: <b>{ $buyers }</b>, which is { $conversion } (allowing for chance, { $low } to { $high } %)
    Orders: { $orders }, { $average } on average
    Revenue: <b>{ $revenue }</b>
    Per person: <b>{ $per_member }</b>
    }
    { $is_small ->
        [yes]
        { "" }
        Fewer than { $limit } people: that is few, the numbers may be chance.
       *[no] { "" }
    }
    <i>People are those in the segment on { $moment }, purchases are of the period, less refunds. Other dates may be written.</i>
segments-compare =
    <b>Segments</b> › compare
    { $count ->
        [0] Choose { $fewest } to { $most }.
       *[other] Chosen:
        { $names }
    }
segments-compare-button = Compare
segments-compared =
    <b>Segments side by side</b>
    { $period }
segments-compared-shared = <b>How many people are in both</b>
segments-compared-note = <i>People are as of { $moment }, purchases are of the period, less refunds. Other dates may be written.{ $is_small ->
        [no] { "" }
       *[other] { " " }Fewer than { $limit } people, the numbers may be chance: { $small }.
    }</i>
segments-compared-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
segments-compared-look-conversion = Who buys more often
segments-compared-look-per_member = Money per person
segments-compared-look-table = Table
segments-compared-conversion = Share who bought, { $period }; whisker: 95% interval
segments-compared-per_member = Revenue per person, net of refunds, { $period }; not tested against chance
segments-compared-best-conversion = “{ $name }” buy more often than the others: { $value }
segments-compared-best-per_member = “{ $name }”: { $value } per person, the most
segments-compared-even = Who buys more often can't be told yet: the difference may be chance
segments-compared-footer = People as of { $moment }, zone { $zone }; purchases of the period.
segments-compared-segment = Segment
segments-compared-with = Shared with “{ $name }”
segments-compared-file = Period: { $first } to { $last }
error-few-segments = It takes { $fewest } to { $most } segments.

# Lists: people are put in by hand.
thing-upload = This file is gone: it was put in already, or a day has passed.
screen-segment_list_new = New list
segment-list-new =
    <b>Segments</b> › new list
    A list is people you put in yourself: by a file, a contact, one by one. Then it works as any segment.

    Write its name, in { $limit } characters or less.
segment-list-created = The list is ready. Put people in now.
segment-list-what = A list: people are put in by hand
segment-list-button = People
segment-list =
    <b>{ $name }</b> › people
    { $count ->
        [0] Nobody yet.
        [one] { $count } person.
       *[other] { $count } people.
    }

    To put people in, send:
    • a CSV, XLSX or TXT file with phones, e-mails or numbers;
    • a contact or somebody's forwarded message;
    • a phone, an e-mail, a number or a Telegram name, one to a line.
segment-list-long = Up to { $limit } lines at once. Send more as a file.
segment-list-nobody = { $is_hidden ->
    [yes] This person hides who they are when forwarded. Send their contact or phone.
   *[no] There is no such customer. Check the phone, the e-mail or the number.
}
segment-list-put = { $count ->
        [0] Nobody new
        [one] { $count } person put in
       *[other] { $count } people put in
    }{ $already ->
        [0] .
       *[other] , in already: { $already }.
    }{ $is_strange ->
        [yes] { " " }Not found: { $strange }.
       *[no] { "" }
    }
screen-segment_members = Who is in the list
segment-members =
    <b>{ $name }</b> › people
    { $count ->
        [0] Nobody yet.
       *[other] The newest first. Tap to take out of the list: { $count }.
    }
segment-members-out = Taken out of the list.
screen-segment_upload = The file sent
segment-upload-looking =
    <b>{ $name }</b> › { $file }
    Looking for the people of the file…
segment-upload-failed =
    <b>{ $name }</b> › { $file }
    It could not be read.
segment-upload-ready =
    <b>{ $name }</b> › { $file }
    People are known by the column “{ $column }”, which is { $key }.
    Found: <b>{ $found }</b>
    Not found: { $missing }
segment-upload-column = column { $number }
segment-upload-columns = By which column are people known?
segment-upload-key = What is in the column “{ $column }”?
segment-upload-put-button = Put in: { $count }
segment-upload-missing-button = Who was not found (file)
segment-upload-other = Another column
segment-upload-put = { $count ->
    [0] All of them are in the list already.
    [one] { $count } person put in.
   *[other] { $count } people put in.
}
segment-key-phone = phone
segment-key-email = e-mail
segment-key-telegram = Telegram number
segment-key-username = Telegram name
segment-key-number = the shop's number
segment-key-id = the number here
segment-missing-line = Line
segment-missing-value = What it says
segment-missing-why = Reason
segment-missing-not-found = no such customer
segment-missing-empty = empty
segment-missing-twice = this person stood above already
segment-missing-file = not-found.csv
customer-lists-title =
    <b>{ $name }</b> › lists
    { $count ->
        [0] No lists yet.
       *[other] Tap to put in or take out.
    }
customer-lists-button = Add to a list
error-not-a-list = “{ $name }” is no list: its people are found by conditions.
error-long-list = A list has up to { $limit } people. Take a segment with conditions.
error-list-rule = “{ $name }” is a list, it has no conditions.
error-upload-nobody = No column looks like phones, e-mails or numbers of your customers.
audit-segment_people_put = put into the list “{ $name }”: { $count } people
audit-segment_people_out = took out of the list “{ $name }”: { $count } people
job-look_at_lists = looking at files for lists

# Putting together and splitting.
screen-segments_combine = Join, intersect
segments-combine =
    <b>Segments</b> › one of several
    { $count ->
        [0] Choose { $fewest } to { $most }, in order.
       *[other] Chosen:
        { $names }
    }
segments-combine-union = All together
segments-combine-common = In common
segments-combine-without = First without others
segments-combined-union =
    <b>All together</b>
    People of at least one: { $names }

    <b>{ $count }</b> people as of { $moment }
segments-combined-common =
    <b>In common</b>
    People who are in all: { $names }

    <b>{ $count }</b> people as of { $moment }
segments-combined-without =
    <b>First without others</b>
    People of “{ $first }” who are not in: { $names }

    <b>{ $count }</b> people as of { $moment }
segments-combined-hint = A segment will change with them. A list keeps the people as they are now.
segments-combined-follow = Keep as a segment
segments-combined-freeze = Keep as a list
segments-combined-between = { ", " }
segments-combined-name-union = { $names }
segments-combined-name-common = In common: { $names }
segments-combined-name-without = { $first } without { $names }
screen-segment_split = Split
segment-split =
    <b>{ $name }</b> › split
    Into how many equal parts? Or write the shares: 70 30. Up to { $most }.
    People are drawn by lot: each falls into exactly one part and stays there.
segment-split-check =
    <b>{ $name }</b> › parts: { $count }
segment-split-part = Part { $number }: { $percent } %
segment-split-button = Split into { $count }
segment-split-description = Part { $part } of { $count } of “{ $name }”, { $percent } %. The word of the draw: { $salt }
segment-split-made = Done, parts: { $count }. This is the first.
error-segment-parts = It takes { $fewest } to { $most } parts of 1 % or more. For example: 70 30.
