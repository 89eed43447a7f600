# Вход, меню, язык.

start = Нажмите /start.
menu-no-shop = Бот ещё не настроен. Загляните чуть позже.
menu-staff =
    <b>{ $shop }</b> · { $role }
    Что делаем?
menu-customer =
    <b>{ $shop }</b>
    Чем помочь?
joined-owner =
    <b>Вы владелец магазина</b>
    Осталось пять коротких вопросов: название, город, валюта, язык и приветствие. Займёт минуту, можно прерваться.
joined =
    <b>{ $shop }</b>
    Теперь вы работаете здесь. Роль: { $role }.
language = <b>Язык</b>
    На каком языке отвечать?
help-staff =
    <b>Что я умею</b>
    Пришлите файл с заказами — разберу и загружу. Потом соберите сегмент, напишите людям и посмотрите выручку на графике.
    /menu — меню, /cancel — выйти из вопроса, /language — язык.
help-customer =
    <b>Чем помочь</b>
    /orders — мои заказы, /stop — настроить сообщения, /language — язык.
    Чтобы написать магазину, просто отправьте сообщение.
command-menu = Меню
command-language = Язык
command-help = Что умеет бот
command-orders = Мои заказы
command-stop = Настроить сообщения
command-shops = Мои магазины
screen-language = Язык
screen-my_orders = Мои заказы
screen-letter_new = Написать магазину
screen-my_messages = Сообщения от магазина
screen-my_data = Мои данные
