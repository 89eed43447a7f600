# Templates: texts the shop has saved, and ready ones.

screen-message_templates = Templates
thing-message_template = This template is gone.
message-templates =
    <b>Templates</b>

    { $count ->
        [0] None of your own yet. Save a campaign that went well: “More” → “To templates”. Or take a ready text.
        [one] { $count } saved text, newest first.
       *[other] { $count } saved texts, newest first.
    }
message-templates-archive = Archive ({ $count })
message-templates-old =
    <b>Templates › archive</b>

    { $count ->
        [0] Nothing here.
       *[other] Taken off the list, not deleted.
    }
message-template = <b>Template “{ $name }”</b>{ $uses ->
    [0] {""}
    [one] {" "}· { $uses } campaign
   *[other] {" "}· { $uses } campaigns
}
message-template-begin = Make a campaign
message-template-archive = Archive
message-template-restore = Restore
message-template-archived = Archived.
screen-message_template_name = Rename
message-template-name =
    <b>Template “{ $name }”</b>

    Send a new name, up to 40 characters. Customers don’t see it.
message-template-renamed = Renamed.
error-bad-template-name = A name of up to { $limit } characters is needed.

screen-template_starters = Ready texts
template-starters =
    <b>Ready texts</b>

    Take one and make it yours: name, product and points fill themselves in.
template-starter =
    <b>Ready text “{ $name }”</b>
    As, say, { $who } will get it:
template-starter-keep = Save as mine
template-saved = Saved to templates.
template-saved-before = There is such a template already.
starter-text-new_arrivals = New arrivals
starter-text-sale = Sale until Sunday
starter-text-birthday = Birthday
starter-text-win_back = It has been a while
starter-text-cart = Abandoned cart
starter-text-thanks = Thanks for the order
starter-text-points = Points

screen-campaign_save = To templates
campaign-save =
    <b>Save as a template</b>

    Text, photos and buttons of “{ $name }” can be taken again. Keep this name, or send another of up to 40 characters.
campaign-save-yes = Save
campaign-template =
    <b>Take a template</b>

    Yours first, then the ready ones. The text you take can be changed, the template stays as it is.

audit-template_saved = template “{ $name }” saved
audit-template_renamed = template “{ $before }” is now called “{ $name }”
audit-template_archived = template “{ $name }” archived
audit-template_restored = template “{ $name }” restored
