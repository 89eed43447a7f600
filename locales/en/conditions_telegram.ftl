# Conditions about Telegram and the Mini App.

condition-came_from = Came by a link
    .hint = The code of the first link to the bot. Unknown for those who came by none.
    .words = code advert source
    .sentence = { $operator ->
        [nin] came by another link than: { $things }
        [starts] came by a link that begins with “{ $piece }”
        [empty] came by no link
        [not_empty] came by some link
       *[in] came by the link: { $things }
    }
condition-came_from-things = Codes of links
