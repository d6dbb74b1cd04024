import { exitCodes, type ExitCode } from '../exit-code.ts';
import { styleOf } from '../derived/call-operation.ts';
import { receiptText, type RefusalExamples } from '../render/receipt-text.ts';
import { keepReceipt, keepRefusals, refusalExamples } from './keep-reports.ts';
import type { Run } from './run.ts';
import type { DeliveryView } from './watch-delivery.ts';

const noExamples: RefusalExamples = new Map();

/** Shows what became of a delivery and leaves its receipt and its refused rows beside the file. */
export async function finishedDelivery(run: Run, delivery: DeliveryView, reportBase: string): Promise<ExitCode> {
  const { terminal, client, connection, options } = run;
  const done = delivery.state === 'completed';
  const examples =
    delivery.refused > 0 && options.json !== true ? await refusalExamples(client, delivery.deliveryId) : noExamples;
  if (options.json !== true) terminal.print(receiptText(delivery, examples, styleOf(terminal)));
  const { deliveryId } = delivery;
  // A dry run is no delivery: nothing is owed a receipt.
  const receiptFile =
    done && !delivery.dryRun
      ? await orSay(run, `collection get-receipt --delivery-id ${deliveryId}`, () => keepReceipt(client, delivery, reportBase))
      : null;
  const keep = () => keepRefusals(client, delivery, reportBase, options.refusals, options.force === true, connection.url);
  const refusalsFile =
    delivery.refused > 0 && done
      ? await orSay(run, `collection download-refusals --delivery-id ${deliveryId} --format xlsx`, keep)
      : null;
  if (options.json === true) terminal.print(JSON.stringify({ delivery, receiptFile, refusalsFile }, null, 2));
  else sayNext(run, delivery, receiptFile, refusalsFile);
  if (!done) return exitCodes.refused;
  return delivery.refused > 0 && options.strict === true ? exitCodes.refusedRows : exitCodes.done;
}

/** The delivery is done whatever happens to its reports: a folder that cannot be written to is said, with the way to get them later. */
async function orSay({ terminal }: Run, command: string, keep: () => Promise<string>): Promise<string | null> {
  try {
    return await keep();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const { yellow } = terminal.paintErr;
    terminal.say({
      zh: yellow(`未能保存：${reason}。稍后可用 jinqiao ${command} 取得`),
      en: yellow(`not saved: ${reason}. Get it later with jinqiao ${command}`),
    });
    return null;
  }
}

function sayNext(
  { terminal, options }: Run,
  delivery: DeliveryView,
  receiptFile: string | null,
  refusalsFile: string | null,
): void {
  const { language, paintOut } = terminal;
  const zh = language === 'zh';
  const lines: string[] = [];
  if (receiptFile !== null) lines.push(`${zh ? '回执（已签名）' : 'Signed receipt'}  ${receiptFile}`);
  if (refusalsFile !== null) {
    lines.push(`${zh ? '退回的行      ' : 'Refused rows  '}  ${refusalsFile}`);
    const again = `jinqiao collection deliver ${quoted(refusalsFile)} --item ${delivery.item}${options.as === undefined ? '' : ` --as ${options.as}`}`;
    lines.push(
      `${paintOut.cyan('→')} ${zh ? '在退回文件中改正后，只需重新交付该文件' : 'Mend the rows in that file and deliver just that file'}：${paintOut.bold(again)}`,
    );
  }
  if (delivery.dryRun && delivery.state === 'completed')
    lines.push(zh ? '试运行结束；去掉 --dry-run 即正式交付' : 'This was a dry run; leave out --dry-run to deliver');
  if (delivery.state === 'failed')
    lines.push(
      zh
        ? '改正后重新交付；文件不变而要重试时请加 --again'
        : 'Mend it and deliver it again; to try the same file once more add --again',
    );
  if (lines.length > 0) terminal.print(`\n${lines.join('\n')}`);
}

const quoted = (path: string) => (/^[\w./\u0080-\uffff-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`);
