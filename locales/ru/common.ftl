# Общие кнопки и слова.

button-back = « Назад
button-menu = ☰ Меню
button-cancel = Отменить
button-yes = Да
button-no = Нет
button-save = Сохранить
button-delete = Удалить
button-edit = Изменить
button-more = Ещё
button-refresh = Обновить
button-done = Готово
button-help = ?

cancelled = Отменено, ничего не изменилось.
contact-taken = Спасибо, номер записан.
contact-not-own = Это не ваш номер. Отправьте свой: скрепка → Контакт → «Поделиться моим номером».
not-understood = Не понял. Нажмите кнопку под сообщением или откройте меню.
unknown-command = Команды /{ $command } нет. Всё, что есть, — в меню.
file-not-expected = Файл пока некуда положить. Откройте меню и выберите, что сделать.
note-undelivered = Сохранено, но сообщение не дошло: бот заблокирован.
bug = Что-то сломалось у нас, ничего не потерялось. Попробуйте ещё раз. Если повторится, напишите нам код { $code }.

thing-button = Эта кнопка устарела.
thing-shop = Магазин не найден.
thing-customer = Вы ещё не покупатель этого магазина. Нажмите /start.
thing-staff = Этого сотрудника больше нет.
thing-role = Такой роли нет.
thing-letter = Этого письма больше нет.

shop-unnamed = Мой магазин
customer-unnamed = Без имени

order-new = новый
order-paid = оплачен
order-fulfilled = выполнен
order-cancelled = отменён
order-refunded = возвращён
error-computing = { $reason ->
    [slow] Расчёт шёл слишком долго и остановлен. Попробуйте за меньший срок или позже.
   *[died] Расчёт прервался. Попробуйте ещё раз; если повторится, на сервере не хватает памяти.
}
