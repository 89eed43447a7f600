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
       *[other] Hidden from the list, not deleted.
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
error-bad-template-name = A name takes 1 to { $limit } characters.

screen-template_starters = Ready texts
template-starters =
    <b>Ready texts</b>

    Take one and make it yours: names, products and points are filled in automatically.
template-starter =
    <b>Ready text “{ $name }”</b>
    As { $who }, for example, will get it:
template-starter-keep = Save to my templates
template-saved = Saved to templates.
template-saved-before = You already have this template.
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

    The text, photos and buttons of “{ $name }” can be used again. Keep this name, or send another of up to 40 characters.
campaign-save-yes = Save
campaign-template =
    <b>Take a template</b>

    Yours first, then the ready ones. You can change the text, the template stays as it is.

audit-template_saved = template “{ $name }” saved
audit-template_renamed = template “{ $before }” is now called “{ $name }”
audit-template_archived = template “{ $name }” archived
audit-template_restored = template “{ $name }” restored
