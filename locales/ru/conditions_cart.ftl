# Условия о корзине и списках товаров.

condition-cart_state = Корзина
    .hint = Пустая, в работе, брошенная или на оформлении. Брошенная — та, где давно ничего не меняли; она может быть и на оформлении.
    .words = корзина брошенная брошена пустая оформление
    .typed = корзина
    .sentence = { $state ->
        [cart_empty] имеют пустую корзину
        [cart_checkout] дошли до оформления заказа
        [cart_active] наполняют корзину (меняли её за последние { $idle_minutes } мин)
       *[cart_abandoned] бросили корзину (не трогали { $idle_minutes } мин и дольше)
    }
condition-cart_state-state = Что с корзиной
condition-cart_state-idle_minutes = Сколько минут не трогали
option-cart_empty = пустая
option-cart_active = в работе
option-cart_abandoned = брошенная
option-cart_checkout = на оформлении
condition-cart_sum = Сумма корзины
    .hint = Сколько стоит корзина по сегодняшним ценам. Про пустые корзины и про товары без цены неизвестно.
    .words = корзина сумма деньги
    .typed = сумма корзины
    .sentence = { $operator ->
        [empty] не имеют корзины с известной суммой
        [not_empty] имеют корзину с известной суммой
       *[other] имеют корзину на сумму { $is }
    }
    .by = по сумме корзины
condition-cart_item = В корзине есть
    .hint = Товары, категории вместе с вложенными или бренды, которые сейчас в корзине.
    .words = корзина товар лежит
    .typed = в корзине
    .sentence = { $operator ->
        [empty] не имеют ничего в корзине
        [not_empty] имеют что-то в корзине
        [none_of] не имеют в корзине ничего из:
        [all_of] имеют в корзине всё из:
       *[any_of] имеют в корзине что-то из:
    } { $operator ->
        [empty] { "" }
        [not_empty] { "" }
       *[other] { $by ->
            [product] { $products }
            [brand] { $brands }
           *[category] { $categories }
        }
    }
condition-wish_list = В избранном
    .hint = Товары, которые человек отметил и не убрал.
    .words = избранное вишлист нравится желания хотелки
    .typed = в избранном
    .sentence = { $operator ->
        [empty] не имеют ничего в избранном
        [not_empty] имеют что-то в избранном
        [none_of] не имеют в избранном ничего из:
        [all_of] имеют в избранном всё из:
       *[any_of] имеют в избранном что-то из:
    } { $operator ->
        [empty] { "" }
        [not_empty] { "" }
       *[other] { $by ->
            [product] { $products }
            [brand] { $brands }
           *[category] { $categories }
        }
    }
condition-wait_list = Ждёт поступления
    .hint = Товары, о поступлении которых человек просил сообщить.
    .words = ждёт поступление наличие предзаказ
    .typed = ждёт поступления
    .sentence = { $operator ->
        [empty] не ждут никакого товара
        [not_empty] ждут какой-то товар
        [none_of] не ждут поступления ничего из:
        [all_of] ждут поступления всего из:
       *[any_of] ждут поступления чего-то из:
    } { $operator ->
        [empty] { "" }
        [not_empty] { "" }
       *[other] { $by ->
            [product] { $products }
            [brand] { $brands }
           *[category] { $categories }
        }
    }
condition-cart_item-products = Товары
condition-cart_item-categories = Категории
condition-cart_item-brands = Бренды
condition-wish_list-products = Товары
condition-wish_list-categories = Категории
condition-wish_list-brands = Бренды
condition-wait_list-products = Товары
condition-wait_list-categories = Категории
condition-wait_list-brands = Бренды
