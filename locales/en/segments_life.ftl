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
