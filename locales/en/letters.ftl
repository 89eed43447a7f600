# Customers' letters.

screen-letters = Letters
command-letters = Letters from customers
letter-new =
    <b>Write to the shop</b>
    Write your question in one message, we will answer right here.
letter-sent =
    <b>We have your letter</b>
    The answer will come in this chat.
letter-more = Write again
letter = <b>Letter: { $who }</b>
letter-how = Tap Answer or reply to this message: the customer gets it in the chat.
letter-write = Write the answer in one message: the customer gets it in the chat.
letter-reply = Answer
letter-line-customer = <i>{ $moment }</i>
    { $text }
letter-line-shop = <i>{ $moment }, the shop's answer</i>
    { $text }
letter-answered = The answer is sent.
letter-answer =
    <b>{ $shop } answers</b>
    { $text }
letters = <b>Letters</b>
    { $count ->
        [0] Every letter is answered.
        [one] { $count } letter waits for an answer
       *[other] { $count } letters wait for an answer
    }
letters-line = { $who }: { $text }
