# Настройка магазина.

setup-begin = Начать
setup-continue = Продолжить настройку магазина
setup-previous = Предыдущий вопрос
setup-title = <b>Настройка магазина</b> · вопрос { $step } из { $count }
setup-done =
    <b>{ $shop } готов к работе</b>
    Пришлите файл с заказами (CSV или XLSX): я сам разберусь в столбцах и покажу, что понял.
setup-import = Загрузить заказы
setup-invite = Позвать сотрудника
question-name = Как называется магазин? Напишите название, покупатели увидят его в сообщениях.
question-zone =
    В каком городе магазин? От этого зависит, когда начинается день в отчётах.
    Сейчас: { $value }. Выберите или напишите свой город.
question-currency =
    В какой валюте цены?
    Сейчас: { $value }.
question-language =
    На каком языке говорят ваши покупатели?
    Сейчас: { $value }.
question-greeting =
    Что сказать покупателю, когда он впервые откроет бота? Напишите одно-два предложения.
    Сейчас: { $value }
question-greeting-keep = Оставить стандартное
question-greeting-standard = стандартное приветствие
settings = <b>Настройки магазина</b>
settings-name = Название: { $value }
settings-zone = Часовой пояс: { $value }
settings-currency = Валюта: { $value }
settings-language = Язык покупателей: { $value }
settings-greeting = Приветствие: { $value }
settings-name-name = Название
settings-name-zone = Часовой пояс
settings-name-currency = Валюта
settings-name-language = Язык покупателей
settings-name-greeting = Приветствие
settings-change = Изменить
settings-change-which =
    <b>Настройки магазина</b>
    Что изменить?
settings-saved = Сохранено.
shops =
    <b>Магазины</b>
    Выберите, с каким работать.
shops-line = { $here ->
    [yes] ✓ { $name } · { $role }
   *[no] { $name } · { $role }
}
shops-open = Открыть ещё один
shops-open-question =
    <b>Ещё один магазин</b>
    У него будут свои покупатели, заказы и сотрудники. Бот останется этот же.
shops-open-yes = Открыть
shops-chosen = Сейчас вы в магазине «{ $name }».
role-customer = покупатель
screen-settings = Настройки
screen-shops = Магазины
