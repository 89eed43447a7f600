# Условия о купленных товарах.

condition-bought_product = Купил товар
    .hint = Товары в засчитанных заказах. Штуки считаются по каждому товару отдельно.
    .words = товар покупал артикул
    .typed = купил товар, купил
    .sentence = { $operator ->
        [all_of] купили всё это: { $things }
        [none_of] не покупали: { $things }
       *[any_of] купили: { $things }
    }
condition-bought_product-things = Товары
condition-bought_category = Купил из категории
    .hint = Категория вместе со всеми вложенными.
    .words = раздел категория покупал
    .typed = купил из категории
    .sentence = { $operator ->
        [all_of] купили из каждой категории: { $things }
        [none_of] не покупали из категорий: { $things }
       *[any_of] купили из категории: { $things }
    }
condition-bought_category-things = Категории
condition-bought_brand = Купил бренд
    .hint = Бренды, как они написаны в каталоге.
    .words = бренд марка производитель
    .typed = купил бренд
    .sentence = { $operator ->
        [all_of] купили все бренды: { $things }
        [none_of] не покупали бренды: { $things }
       *[any_of] купили бренд: { $things }
    }
condition-bought_brand-things = Бренды
condition-bought_attribute = Характеристика покупки
    .hint = Характеристика купленного: размер, цвет, материал. Если её нет ни у чего купленного, неизвестно.
    .words = размер цвет материал свойство
    .typed = купил со свойством
    .sentence = { $operator ->
        [in] купили товар, где { $names }: { $things }
        [nin] купили товары, но ни одного, где { $names }: { $things }
        [empty] покупали только то, у чего не указано: { $names }
        [not_empty] купили товар, у которого указано: { $names }
       *[other] купили товар, где { $names } { $is }
    }
condition-bought_attribute-names = Характеристика
condition-bought_attribute-things = Значения
condition-bought_attribute_number = Числовая характеристика
    .hint = Характеристика купленного числом: размер от 42 до 44, объём, мощность.
    .words = размер объём вес мощность число
    .sentence = купили товар, где число «{ $names }»
condition-bought_attribute_number-names = Характеристика
condition-bought_attribute_number-number_from = От
condition-bought_attribute_number-number_to = До
condition-units_bought = Количество единиц
    .hint = Сколько штук всего в заказах. В группе об одном заказе — сколько в нём.
    .words = штук количество единиц
    .typed = штук куплено, куплено штук
    .sentence = купили { $is }
    .noun = { $count ->
        [one] штуку
        [few] штуки
        [many] штук
       *[other] штуки
    }
    .by = по числу купленных штук
    .none = не купили ни одной штуки
condition-bought_only = Покупал только…
    .hint = Все покупки только из этого. Кто не покупал, про тех неизвестно.
    .words = только лишь исключительно
    .typed = покупал только
    .sentence = { $operator ->
        [false] покупали не только:
        [unknown] ещё ничего не купили, и неизвестно, только ли:
       *[true] покупали только:
    } { $by ->
        [product] { $products }
        [brand] { $brands }
       *[category] { $categories }
    }
condition-bought_only-by = Чем задать
condition-bought_only-products = Товары
condition-bought_only-categories = Категории
condition-bought_only-brands = Бренды
condition-bought_without = Купил одно и не купил другое
    .hint = Купили что-то из первого и ничего из второго за то же время.
    .words = без комплект допродажа
    .typed = купил одно без другого
    .sentence = купили: { $by ->
        [product] { $products }
        [brand] { $brands }
       *[category] { $categories }
    }, но не покупали: { $by ->
        [product] { $but_products }
        [brand] { $but_brands }
       *[category] { $but_categories }
    }
condition-bought_without-by = Чем задать
condition-bought_without-products = Купил товары
condition-bought_without-categories = Купил из категорий
condition-bought_without-brands = Купил бренды
condition-bought_without-but_products = Не купил товары
condition-bought_without-but_categories = Не купил из категорий
condition-bought_without-but_brands = Не купил бренды
