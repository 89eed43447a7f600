# Staff and the log.

role-owner = owner
    .may = everything, including staff and the log
role-manager = manager
    .may = segments, campaigns, imports, letters
role-analyst = analyst
    .may = look at segments, campaigns and reports
role-moderator = moderator
    .may = check reviews
role-support = support
    .may = answer letters, look at customers
screen-staff_list = Staff
screen-audit_log = Log
staff-list = <b>Staff</b>
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
staff-line = { $name } · { $role }
staff-invite = Invite
staff-card =
    <b>{ $name }</b> · { $role }
    May: { $may }.
    Works here since { $since }.

    Tap a role to change it.
staff-changed = The role is changed.
staff-dismiss = Take access away
staff-dismiss-question =
    <b>Take access away from { $name }?</b>
    The rights are gone at once. A new link gives them back.
staff-dismiss-yes = Take access away
staff-dismissed = Access is closed.
staff-invite-which =
    <b>Invite a colleague</b>
    Which role?
staff-role-line = <b>{ $role }</b>: { $may }
staff-link =
    <b>Link for the role { $role }</b>
    { $link }

    Send it to the person. It works once and for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }. We will not show it again.
staff-link-copy = Copy the link
audit = <b>Log</b>
    { $count ->
        [0] Empty so far.
        [one] { $count } record, newest first
       *[other] { $count } records, newest first
    }
audit-line = { $moment } <b>{ $who }</b>: { $what }
audit-nobody = bot
audit-invite = made a link for the role { $role }
audit-joined = joined as { $role }
audit-role_changed = { $who }: the role was { $before }, now { $after }
audit-dismissed = { $who }: access closed (role { $role })
audit-shop_changed = setting { $question }: { $value }
audit-shop_opened = opened the shop
audit-customer_erased = data of customer No. { $number } deleted at their request
command-staff = Staff
command-audit = Log
command-settings = Settings
