# Mini App магазина: адрес и кнопки, которые его открывают.

app-open = 🛍 Открыть магазин
app-menu-button = Магазин
app-address =
    <b>Адрес Mini App</b>
    { $shown ->
        [yes] Сейчас: { $url }
       *[no] Пока не указан.
    }

    Напишите адрес вашего магазина, он начинается с <code>https://</code>. У покупателей появится «Открыть магазин»: в приветствии, в меню и рядом с полем для сообщения. События с этого сайта начнут приниматься сами.
app-address-key = { $shown ->
    [yes] Адрес Mini App ✓
   *[no] Адрес Mini App
}
app-address-look = Посмотреть
app-address-remove = Убрать кнопки
app-address-saved = Сохранено. Кнопки уже у покупателей.
app-address-removed = Кнопки убраны.
error-bad-app-address = Это не подойдёт: адрес начинается с https://, например https://shop.example.com
audit-app_address_changed = адрес Mini App: { $url }
audit-app_address_removed = адрес Mini App убран
job-show_app_button = Кнопка магазина в чатах
