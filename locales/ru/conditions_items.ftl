# Условия о купленных товарах.

condition-bought_product = Купил товар
    .hint = Товары в засчитанных заказах. Штуки считаются по каждому товару отдельно.
    .words = товар покупал артикул
    .sentence = { $operator ->
        [all_of] купили всё это: { $things }
        [none_of] не покупали: { $things }
       *[any_of] купили: { $things }
    }
condition-bought_product-things = Товары
condition-bought_category = Купил из категории
    .hint = Категория вместе со всеми вложенными.
    .words = раздел категория покупал
    .sentence = { $operator ->
        [all_of] купили из каждой категории: { $things }
        [none_of] не покупали из категории: { $things }
       *[any_of] купили из категории: { $things }
    }
condition-bought_category-things = Категории
