# Один человек и сегменты: в каких он и почему.

customer-segments-summary = ✓ входит: { $inside }, ✗ не входит: { $outside }, ? не хватает данных: { $unsure }.
customer-segments-legend = ✓ входит, ✗ не входит, ? не хватает данных.
customer-segments-slow = Не успел узнать: сегменты считаются дольше обычного. Откройте любой, и посчитаю его отдельно.
segment-in-fact = { $kind ->
    [nothing] {" "}(данных нет)
    [times] {" "}(на деле, раз: { $value })
    [kinds] {" "}(на деле, разных: { $value })
    [since] {" "}(на деле: с { $value })
   *[other] {" "}(на деле: { $value })
}
