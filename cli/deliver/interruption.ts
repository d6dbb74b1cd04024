import type { Terminal } from '../terminal.ts';

/** How far a delivery had come when Ctrl-C was pressed. */
export type Interruptible = { deliveryId: number | undefined; handedIn: boolean; deliveryKey: string | undefined };

/** Says how to go on after Ctrl-C: nothing that was sent is lost. */
export function sayHowToContinue(terminal: Terminal, state: Interruptible, given: string): void {
  if (state.handedIn) {
    terminal.say({
      zh: `\n已停止等待；平台会继续处理。查看结果：jinqiao collection get-delivery --delivery-id ${state.deliveryId}`,
      en: `\nno longer waiting; the platform goes on. See it with: jinqiao collection get-delivery --delivery-id ${state.deliveryId}`,
    });
    return;
  }
  const key = state.deliveryKey === undefined ? '' : ` --delivery-key ${state.deliveryKey}`;
  // With the key in hand it makes no difference how the first command came by it.
  const again =
    given === '-'
      ? { zh: '重新提供同样的内容', en: 'give the same content again' }
      : { zh: '再次运行同一命令', en: 'run the same command again' };
  terminal.say({
    zh: `\n已停止。${again.zh}即从断点继续（用过 --again 的，改用${key === '' ? '同一命令' : key}）`,
    en: `\nstopped. To go on where it was ${again.en}${key === '' ? '' : ` (instead of --again, if it was given, use${key})`}`,
  });
}
