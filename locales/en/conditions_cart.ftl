# Conditions about the cart and lists of products.

condition-cart_state = Cart
    .hint = Empty, in use, abandoned or at the checkout. An abandoned one was not touched for long; it may be at the checkout too.
    .words = cart basket abandoned empty checkout
    .typed = cart, basket
    .sentence = { $state ->
        [cart_empty] have an empty cart
        [cart_checkout] have come to the checkout
        [cart_active] are filling a cart (touched in the last { $idle_minutes } min)
       *[cart_abandoned] abandoned a cart (not touched for { $idle_minutes } min or longer)
    }
condition-cart_state-state = State of the cart
condition-cart_state-idle_minutes = Minutes untouched
option-cart_empty = empty
option-cart_active = in use
option-cart_abandoned = abandoned
option-cart_checkout = at the checkout
condition-cart_sum = Sum of the cart
    .hint = What the cart costs at the prices of today. Unknown of empty carts and of things without a price.
    .words = cart basket sum money
    .typed = sum of the cart
    .sentence = { $operator ->
        [empty] have no cart of a known sum
        [not_empty] have a cart of a known sum
       *[other] have a cart worth { $is }
    }
    .by = by the sum of the cart
condition-cart_item = In the cart
    .hint = Products, categories with all below them, or brands that are in the cart now.
    .words = cart basket product
    .typed = in the cart
    .sentence = { $operator ->
        [empty] have nothing in the cart
        [not_empty] have something in the cart
        [none_of] don’t have in the cart:
        [all_of] have in the cart all of:
       *[any_of] have in the cart any of:
    } { $operator ->
        [empty] { "" }
        [not_empty] { "" }
       *[other] { $by ->
            [product] { $products }
            [brand] { $brands }
           *[category] { $categories }
        }
    }
condition-wish_list = On the wish list
    .hint = Products a person marked and did not take off.
    .words = wish list favourites liked wishlist
    .typed = on the wish list
    .sentence = { $operator ->
        [empty] have nothing on the wish list
        [not_empty] have something on the wish list
        [none_of] don’t have on the wish list:
        [all_of] have on the wish list all of:
       *[any_of] have on the wish list any of:
    } { $operator ->
        [empty] { "" }
        [not_empty] { "" }
       *[other] { $by ->
            [product] { $products }
            [brand] { $brands }
           *[category] { $categories }
        }
    }
condition-wait_list = Waiting for stock
    .hint = Products a person asked to be told about when they are back.
    .words = waiting stock back preorder
    .typed = waiting for stock
    .sentence = { $operator ->
        [empty] wait for no product
        [not_empty] wait for some product
        [none_of] don’t wait for:
        [all_of] wait for all of:
       *[any_of] wait for any of:
    } { $operator ->
        [empty] { "" }
        [not_empty] { "" }
       *[other] { $by ->
            [product] { $products }
            [brand] { $brands }
           *[category] { $categories }
        }
    }
condition-cart_item-products = Products
condition-cart_item-categories = Categories
condition-cart_item-brands = Brands
condition-wish_list-products = Products
condition-wish_list-categories = Categories
condition-wish_list-brands = Brands
condition-wait_list-products = Products
condition-wait_list-categories = Categories
condition-wait_list-brands = Brands
