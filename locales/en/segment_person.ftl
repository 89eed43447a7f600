# One person and the segments: in which they are and why.

customer-segments-summary = ✓ in: { $inside }, ✗ not in: { $outside }, ? too little is known: { $unsure }.
customer-segments-legend = ✓ in, ✗ not in, ? too little is known.
customer-segments-slow = There was no time to find out: the segments take longer than usual. Open any of them to count it alone.
segment-in-fact = { $kind ->
    [nothing] {" "}(no data)
    [times] {" "}(in fact, times: { $value })
    [kinds] {" "}(in fact, different ones: { $value })
    [since] {" "}(in fact: since { $value })
   *[other] {" "}(in fact: { $value })
}
