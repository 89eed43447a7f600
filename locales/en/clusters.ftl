# Groups of similar buyers, found by themselves.
screen-clusters = Similar buyers
job-train_clusters = Search for groups of similar buyers
job-assign_clusters = Buyers put into their groups, once a week
thing-cluster = The group
error-clusters-under-way = Groups are being looked for already, wait a little.
audit-clusters_asked = asked for groups of similar buyers, version { $version }
cluster-name-and = [1] and [2]
cluster-name-but = [1] but [2]
cluster-name-alone = [1]
cluster-name-usual = ordinary buyers
clusters-none = <b>Similar buyers</b>
    The bot puts buyers into groups of similar ones by itself: by how often, for how much, what and when they buy, whether they visit and answer to mailings. It needs at least { $least } buyers.
clusters-train = Find groups
clusters-train-again = Find groups anew
clusters-trouble = { $status ->
        [short] It did not work out yet: there are { $people } buyers, and at least { $least } are needed. Load more orders and try again.
        [alike] It did not work out yet: the buyers are too much alike to be parted.
       *[slow] Last time the counting did not end. Try once more.
    }
clusters-under-way = <b>Similar buyers</b>
    Looking for groups: { $percent }%. You may leave this screen, it goes on.
clusters-list = <b>Similar buyers</b>
    { $count ->
        [one] { $count } group
       *[other] { $count } groups
    }, { $people ->
        [one] { $people } buyer
       *[other] { $people } buyers
    }. Assigned { $moment } by the clock of the shop, once a week anew. { clusters-clarity }
clusters-clarity = { $clarity ->
        [clear] The groups are well apart.
        [visible] The groups can be seen, but at the edges people resemble their neighbours.
       *[blurred] The borders between groups are blurred: take them as a hint, not as a strict division.
    }
clusters-line = <b>{ $name }</b>
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }, { $share }%. { $portrait }
clusters-retrain-advised = The shop has changed since: better find the groups anew, see “How it was counted”.
clusters-how = How it was counted
clusters-how-found = <b>How it was counted, version { $version }</b>
    Found { $moment } from { $people ->
        [one] { $people } buyer
       *[other] { $people } buyers
    }: { $groups ->
        [one] { $groups } group
       *[other] { $groups } groups
    }.
    { clusters-clarity } Silhouette { $silhouette }, stability { $stability }.
clusters-how-tried = Numbers of groups tried, with silhouette and stability:
clusters-how-line = { $groups } — { $silhouette } and { $stability }{ $chosen ->
        [yes] { " " }← chosen
       *[no] { "" }
    }
clusters-how-figures = Looked at { $count ->
        [one] { $count } figure
       *[other] { $count } figures
    }: { $names }. { $dropped ->
        [0] { "" }
        [one] { $dropped } more was not taken: there is little data on it, or it is the same for all, or repeats another.
       *[other] { $dropped } more were not taken: there is little data on them, or they are the same for all, or repeat others.
    }
clusters-how-drift = { $advice ->
        [retrain] <b>The shop has changed, find the groups anew.</b>
        [watch] The shop has changed a little, the groups may still be trusted.
       *[keep] The shop is as it was: the groups may be trusted.
    }
    Drift on { $moment }: { $shift }, most of all “{ $figure }”. { $is_first ->
        [yes] { "" }
       *[no] Changed their group since the last time: { $changed }%.
    }
screen-clusters_drifted = The groups are old
clusters-drifted =
    <b>Similar buyers</b> › the groups are old
    { $is_over ->
        [yes] New groups have been found since then.
       *[no] The groups were found { $found }. By { $moment } the buyers have become others: “{ $figure }” moved most, drift { $shift }, the limit is 0.25.
    }{ $is_first ->
        [yes] { "" }
       *[no] { " " }Changed their group since the last time: { $changed }%.
    }
    Segments by groups work, but the words about the groups may not fit any more.
clusters-drifted-open = Open the groups
clusters-how-replaced = A newer version took its place. People are not put into these groups any more, unless a segment asks about them.
clusters-version = Version { $version }
clusters-silhouette-what = Silhouette ?
clusters-drift-what = Drift ?
clusters-silhouette-means = Silhouette: how much nearer people are to their own group than to another, −1 to 1. Stability: whether parts of the people fall into the same groups, 1 is exactly so.
clusters-drift-means = Drift: how far people's figures have moved since training. Up to 0.1 nothing changed, from 0.25 they are other people and it is time to find the groups anew.
cluster-card = <b>{ $name }</b>
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }, { $share }% of buyers in groups. { $is_old ->
        [yes] The version was replaced, people are not put into it any more.
       *[no] Assigned { $moment }.
    }
cluster-trait = { $name }: { $value }, in the shop { $shop }
cluster-people-button = People
cluster-make-segment = Make a segment
cluster-segment-made = The segment is ready
cluster-people = <b>{ $name }</b>
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
cluster-chart-subtitle = The group's figures against those usual in the shop
cluster-chart-group = Group
cluster-chart-shop = Shop
cluster-chart-footer = 100 is a usual buyer of the shop, the median. Above { $most } is not drawn.
customer-cluster-is = Similar buyers: { $name }
