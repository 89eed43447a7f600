# Conditions about things bought.

condition-bought_product = Bought a product
    .hint = Products in counted orders. Pieces are counted for each product apart.
    .words = item sku goods
    .sentence = { $operator ->
        [all_of] bought all of: { $things }
        [none_of] never bought: { $things }
       *[any_of] bought: { $things }
    }
condition-bought_product-things = Products
condition-bought_category = Bought from a category
    .hint = The category with everything below it.
    .words = section goods
    .sentence = { $operator ->
        [all_of] bought from each category of: { $things }
        [none_of] never bought from the category: { $things }
       *[any_of] bought from the category: { $things }
    }
condition-bought_category-things = Categories
