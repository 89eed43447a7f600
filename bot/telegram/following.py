"""What comes of an answer: a screen is shown, something is said, the way leads to another one."""

import dataclasses

from bot.telegram.answering import Turn
from bot.telegram.stage import Stage, framed
from domain.core.ports import World
from handlers.kit.screen import screens
from handlers.kit.view import Go, Reply, Stay, View
from handlers.kit.visit import Visit


class Follower:
    """Does what a screen has answered; jobs are woken and notes sent by it."""

    def __init__(self, world: World, stage: Stage) -> None:
        self._world = world
        self._stage = stage

    async def follow(self, turn: Turn, reply: Reply) -> None:
        """Show it, say it, or go where it leads."""
        match reply:
            case Stay(toast=toast, is_alert=is_alert):
                if turn.answer:
                    await turn.answer.say(toast, is_alert=is_alert)
                else:
                    await self._stage.say(turn.visit, toast)
            case View() if turn.screen is not None:
                view = framed(turn.visit, turn.screen, reply)
                await self._stage.show(turn.visit, turn.screen, view, turn.over)
            case Go():
                await self._go(turn, reply)

    async def _go(self, turn: Turn, go: Go) -> None:
        for name in go.wake:
            self._world.wake(name)
        toast = await self._told(turn.visit, go)
        args = tuple(str(each) for each in go.args)
        turn.screen, turn.is_act = screens[go.screen], False
        turn.visit = (
            await self._stage.reception.again(turn.visit, args)
            if turn.is_changed
            else dataclasses.replace(turn.visit, args=args)
        )
        if turn.answer:
            await turn.answer.say(toast)
        if turn.screen.is_slow:
            await turn.answer.close() if turn.answer else None
            await self._stage.busy(turn.visit, has_picture=turn.screen.has_picture)
        view = await self._stage.draw(turn.visit, turn.screen)
        if toast and not turn.answer:
            view = dataclasses.replace(view, text=f"{toast}\n\n{view.text}")
        if go.attachments:
            view = dataclasses.replace(view, attachments=go.attachments + view.attachments)
        await self._stage.show(turn.visit, turn.screen, view, turn.over)

    async def _told(self, visit: Visit, go: Go) -> str:
        """Send the notes; the toast that promised their arrival is taken back when none arrived."""
        reached = [await self._stage.send_note(note, visit.shop, visit.now) for note in go.notes]
        if go.toast and reached and not any(reached):
            return visit.t("note-undelivered")
        return go.toast
