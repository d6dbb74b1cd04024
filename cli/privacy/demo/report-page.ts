import { learnedBy } from '../../../privacy/contract/who-learns-what.ts';
import { findProtocol } from '../../../privacy/protocols/protocols.ts';
import type { Said } from '../../../privacy/protocols/protocol.ts';
import type { DemoReport, DemoStep } from './demo-report.ts';
import { reportStyle } from './report-style.ts';

/** The report as one page that needs nothing else: both languages in it, one shown, a button for the other. */
export function reportPage(report: DemoReport, language: 'zh' | 'en'): string {
  const { steps, quality, at } = report;
  const total = steps.reduce((sum, { wallSeconds }) => sum + wallSeconds, 0);
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}" data-language="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${language === 'zh' ? '可用不可见演示报告' : 'Usable but invisible: report of the demonstration'}</title>
<style>${reportStyle}</style>
</head>
<body>
<header>
<button type="button" onclick="document.documentElement.dataset.language=document.documentElement.dataset.language==='zh'?'en':'zh'">中文 / English</button>
<h1>${both({ zh: '可用不可见：演示报告', en: 'Usable but invisible: report of the demonstration' })}</h1>
<p>${both({
    zh: `两个当事方、两个进程、生成的数据。${steps.length} 项任务，历时 ${total.toFixed(1)} 秒。${at}`,
    en: `Two parties, two processes, generated data. ${steps.length} ${steps.length === 1 ? 'task' : 'tasks'}, ${total.toFixed(1)} s in all. ${at}`,
  })}</p>
</header>
<main>
${costTable(steps)}
${quality.length === 0 ? '' : qualityTable(quality)}
${steps.map(stepSection).join('\n')}
</main>
</body>
</html>
`;
}

function costTable(steps: readonly DemoStep[]): string {
  const rows = steps.map(({ signed, audit, wallSeconds }) => {
    const { estimate } = signed.contract;
    const used = audit.cost?.measured;
    const pair = (before: string, after: string | undefined) => `<td>${before}</td><td><strong>${after ?? '–'}</strong></td>`;
    const mb = (bytes: number) => (bytes / 1e6).toFixed(bytes < 1e7 ? 2 : 1);
    return `<tr><th scope="row">${both(titleOf(signed))}</th>${pair(estimate.cpuSeconds.toFixed(1), used?.cpuSeconds.toFixed(1))}${pair(mb(estimate.bytes), used && mb(used.bytes))}${pair(mb(estimate.memoryBytes), used && mb(used.memoryBytes))}<td>${wallSeconds.toFixed(1)}</td></tr>`;
  });
  const head = (title: Said) => `<th colspan="2" scope="colgroup">${both(title)}</th>`;
  const sub = `<th>${both({ zh: '预计', en: 'estimated' })}</th><th>${both({ zh: '实际', en: 'used' })}</th>`;
  return `<section><h2>${both({ zh: '开销', en: 'Cost' })}</h2><table class="figures">
<thead><tr><th rowspan="2">${both({ zh: '任务', en: 'Task' })}</th>${head({ zh: '处理器 秒，各方合计', en: 'CPU s, all parties' })}${head({ zh: '通信 MB', en: 'Traffic MB' })}${head({ zh: '内存 MB，最多的一方', en: 'Memory MB, larger party' })}<th rowspan="2">${both({ zh: '历时 秒', en: 'Time s' })}</th></tr>
<tr>${sub.repeat(3)}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table></section>`;
}

function qualityTable(quality: DemoReport['quality']): string {
  const rows = quality.map(
    ({ title, joint, pooled }) =>
      `<tr><th scope="row">${both(title)}</th><td><strong>${escape(joint)}</strong></td><td>${escape(pooled)}</td></tr>`,
  );
  return `<section><h2>${both({ zh: '模型质量', en: 'Quality of the model' })}</h2><table class="figures">
<thead><tr><th></th><th>${both({ zh: '联合训练（数据不出本方）', en: 'joint, no rows leave home' })}</th><th>${both({ zh: '合并数据训练', en: 'on the pooled rows' })}</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table></section>`;
}

function stepSection({ signed, hash, outcome, audit }: DemoStep): string {
  const { contract } = signed;
  const protocol = findProtocol(contract.protocol.name, contract.protocol.version)!;
  const { gets, learns } = learnedBy(contract, protocol);
  const parties = contract.parties.map(({ name }) => name);
  const cell = (entries: typeof gets, party: string) =>
    list(entries.filter((one) => one.party === party).map(({ what }) => what));
  const rows = parties.map(
    (party) => `<tr><th scope="row">${escape(party)}</th><td>${cell(gets, party)}</td><td>${cell(learns, party)}</td></tr>`,
  );
  const agreed =
    audit.findings.length === 0
      ? {
          zh: `双方日志逐条一致，共 ${audit.messages} 条消息。`,
          en: `Both logs agree message by message, ${audit.messages} in all.`,
        }
      : { zh: `双方日志有 ${audit.findings.length} 处出入！`, en: `The logs differ in ${audit.findings.length} places!` };
  return `<section><h2>${both(protocol.title)}</h2>
${list(outcome)}
<table><thead><tr><th></th><th>${both({ zh: '得到', en: 'Gets' })}</th><th>${both({ zh: '此外得知', en: 'Learns besides' })}</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>
<h3>${both({ zh: '不会得知', en: 'Not learned' })}</h3>${list(protocol.notLearned)}
<h3>${both({ zh: '以此为前提', en: 'Assumed' })}</h3>${list(protocol.assumes)}
<p class="${audit.findings.length === 0 ? 'good' : 'bad'}">${both(agreed)}</p>
<details><summary>${both({ zh: '双方审批人所签的合同', en: 'The contract both approvers signed' })} <code>${hash.slice(0, 16)}…</code></summary>
<pre class="zh">${escape(contract.statement.zh)}</pre><pre class="en">${escape(contract.statement.en)}</pre></details></section>`;
}

const titleOf = ({ contract }: DemoStep['signed']): Said =>
  findProtocol(contract.protocol.name, contract.protocol.version)!.title;
const list = (said: readonly Said[]) =>
  said.length === 0 ? '–' : `<ul>${said.map((one) => `<li>${both(one)}</li>`).join('')}</ul>`;
const both = ({ zh, en }: Said) => `<span class="zh">${escape(zh)}</span><span class="en">${escape(en)}</span>`;
const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
