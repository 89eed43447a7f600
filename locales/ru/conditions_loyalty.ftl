# Условия о лояльности.

condition-loyalty_tier = Уровень лояльности
    .hint = В каком уровне человек сейчас, пришёл в него недавно, вышел из него или держится давно.
    .words = уровень статус бронза серебро золото
    .sentence = { $operator ->
        [not_in] не в уровне: { $tiers }
        [entered_in_last] перешли в уровень: { $tiers } { segment-last-days }
        [left_in_last] вышли из уровня: { $tiers } { segment-last-days }
       *[in] в уровне: { $tiers } { $is }
    }
condition-loyalty_tier-tiers = Уровни
