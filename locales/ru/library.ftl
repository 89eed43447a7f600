# Шаблоны: сохранённые тексты магазина и готовые.

screen-message_templates = Шаблоны
thing-message_template = Этого шаблона больше нет.
message-templates =
    <b>Шаблоны</b>

    { $count ->
        [0] Своих пока нет. Сохраните удачную рассылку: в ней «Ещё» → «В шаблоны». Или возьмите готовый текст.
        [one] { $count } сохранённый текст, новые сверху.
        [few] { $count } сохранённых текста, новые сверху.
        [many] { $count } сохранённых текстов, новые сверху.
       *[other] { $count } сохранённого текста, новые сверху.
    }
message-templates-archive = Архив ({ $count })
message-templates-old =
    <b>Шаблоны › архив</b>

    { $count ->
        [0] Пусто.
       *[other] Убраны из списка, но не удалены.
    }
message-template = <b>Шаблон «{ $name }»</b>{ $uses ->
    [0] {""}
    [one] {" "}· { $uses } рассылка
    [few] {" "}· { $uses } рассылки
    [many] {" "}· { $uses } рассылок
   *[other] {" "}· { $uses } рассылки
}
message-template-begin = Сделать рассылку
message-template-archive = В архив
message-template-restore = Вернуть из архива
message-template-archived = Убран в архив.
screen-message_template_name = Переименовать
message-template-name =
    <b>Шаблон «{ $name }»</b>

    Пришлите новое название, до 40 знаков. Покупатели его не видят.
message-template-renamed = Переименован.
error-bad-template-name = Нужно название до { $limit } знаков.

screen-template_starters = Готовые тексты
template-starters =
    <b>Готовые тексты</b>

    Возьмите подходящий и поправьте под себя: имя, товар и баллы подставятся сами.
template-starter =
    <b>Готовый текст «{ $name }»</b>
    Так его получит, например, { $who }:
template-starter-keep = Сохранить себе
template-saved = Сохранено в шаблоны.
template-saved-before = Такой шаблон уже есть.
starter-text-new_arrivals = Новинки
starter-text-sale = Скидки до воскресенья
starter-text-birthday = День рождения
starter-text-win_back = Давно не виделись
starter-text-cart = Забытая корзина
starter-text-thanks = Спасибо за заказ
starter-text-points = Баллы

screen-campaign_save = В шаблоны
campaign-save =
    <b>Сохранить в шаблоны</b>

    Текст, фото и кнопки рассылки «{ $name }» можно будет взять снова. Оставьте это название или пришлите другое, до 40 знаков.
campaign-save-yes = Сохранить
campaign-template =
    <b>Взять из шаблонов</b>

    Ваши сверху, под ними готовые. Взятый текст можно менять, шаблон останется прежним.

audit-template_saved = шаблон «{ $name }» сохранён
audit-template_renamed = шаблон «{ $before }» переименован в «{ $name }»
audit-template_archived = шаблон «{ $name }» убран в архив
audit-template_restored = шаблон «{ $name }» возвращён из архива
