# Conditions about things bought.

condition-bought_product = Bought a product
    .hint = Products in counted orders. Pieces are counted for each product apart.
    .words = item sku goods
    .typed = bought product, bought
    .sentence = { $operator ->
        [all_of] bought all of: { $things }
        [none_of] never bought: { $things }
       *[any_of] bought: { $things }
    }
condition-bought_product-things = Products
condition-bought_category = Bought from a category
    .hint = The category with everything below it.
    .words = section goods
    .typed = bought from category
    .sentence = { $operator ->
        [all_of] bought from each category of: { $things }
        [none_of] never bought from the category: { $things }
       *[any_of] bought from the category: { $things }
    }
condition-bought_category-things = Categories
condition-bought_brand = Bought a brand
    .hint = Brands as the catalogue spells them.
    .words = brand make maker
    .typed = bought brand
    .sentence = { $operator ->
        [all_of] bought all the brands: { $things }
        [none_of] never bought the brands: { $things }
       *[any_of] bought the brand: { $things }
    }
condition-bought_brand-things = Brands
condition-bought_attribute = Attribute of what was bought
    .hint = An attribute of anything bought: size, colour, material. Unknown where nothing bought has it.
    .words = size colour material property
    .typed = bought with property
    .sentence = { $operator ->
        [in] bought something where { $names } is: { $things }
        [nin] bought things, but nothing where { $names } is: { $things }
        [empty] bought only things without { $names }
        [not_empty] bought something with { $names }
       *[other] bought something with { $names } { $is }
    }
condition-bought_attribute-names = Attribute
condition-bought_attribute-things = Values
condition-bought_attribute_number = Number among attributes
    .hint = An attribute of anything bought that is a number: size 42 to 44, volume, power.
    .words = size volume weight power number
    .sentence = bought something with a number of “{ $names }”
condition-bought_attribute_number-names = Attribute
condition-bought_attribute_number-number_from = From
condition-bought_attribute_number-number_to = To
condition-units_bought = Pieces bought
    .hint = How many pieces in all orders. In a group about one order, how many in it.
    .words = pieces quantity units
    .typed = pieces bought
    .sentence = bought { $is }
    .noun = { $count ->
        [one] piece
       *[other] pieces
    }
    .by = by number of pieces bought
    .none = bought not a single piece
condition-bought_only = Bought only…
    .hint = All purchases are of these. Unknown for who never bought.
    .words = only nothing else
    .typed = bought nothing but
    .sentence = { $operator ->
        [false] bought not only:
        [unknown] bought nothing yet, so it is unknown whether only:
       *[true] bought only:
    } { $by ->
        [product] { $products }
        [brand] { $brands }
       *[category] { $categories }
    }
condition-bought_only-by = Named by
condition-bought_only-products = Products
condition-bought_only-categories = Categories
condition-bought_only-brands = Brands
condition-bought_without = Bought one, not the other
    .hint = Bought some of the first and none of the second in the same time.
    .words = without set cross
    .typed = bought one without the other
    .sentence = bought: { $by ->
        [product] { $products }
        [brand] { $brands }
       *[category] { $categories }
    }, but never bought: { $by ->
        [product] { $but_products }
        [brand] { $but_brands }
       *[category] { $but_categories }
    }
condition-bought_without-by = Named by
condition-bought_without-products = Bought products
condition-bought_without-categories = Bought from categories
condition-bought_without-brands = Bought brands
condition-bought_without-but_products = Not the products
condition-bought_without-but_categories = Not from the categories
condition-bought_without-but_brands = Not the brands
