# How variants of a campaign differ: buttons, time, channel, discount.

letter-ask = <i>Send a text, a photo or a photo with a caption — or choose below what else differs. The rest stays as in A.</i>
letter-differs = Differs from A: { $what }
letter-same = As A so far: nothing of its own.
letter-line = { $letter } — { $what }
letter-own-text = text
letter-own-photo = photo
screen-experiment_trait = What differs
screen-experiment_letter = The variant's message
experiment-trait =
    <b>Variant { $letter }</b> › { $what }
    { $is_set ->
        [yes] Now: { $now }.
       *[no] Now: as in A.
    }
experiment-trait-leave = As in A
experiment-trait-left = As in A now.
experiment-trait-kept = Kept.
experiment-unfit = ⚠️ <b>Variant { $letter } can't be sent.</b>
error-trait-same = That is the same as in A: there would be nothing to compare. Choose something else.
error-trait-control = A is the campaign itself: change it there, and variants B and on here.
campaign-correct-own = There is a test in this campaign: { $letters } has words of its own, and they stay. That is { $count ->
    [one] { $count } person
   *[other] { $count } people
} whom the new words are not for.

trait-buttons = Buttons
trait-buttons-ask = Send the variant's buttons, one a line: label and address. For example: <code>Buy - shop.com/sale</code>
trait-buttons-told = { $count ->
    [0] no buttons
   *[other] buttons { $labels }
}
