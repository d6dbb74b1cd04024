/** The looks of the report; light or dark as the reader has it, and fit for paper. */
export const reportStyle = `
:root { color-scheme: light dark; --ink: #1b2733; --soft: #5b6b7a; --line: #d9e0e7; --paper: #fff; --ground: #f3f6f9; --good: #177245; --bad: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9fb0bf; --line: #32404d; --paper: #17212b; --ground: #0f161d; --good: #5fce97; --bad: #ff8a80; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
header, main { max-width: 960px; margin: 0 auto; padding: 24px 20px 0; }
main { padding-bottom: 48px; }
h1 { font-size: 26px; line-height: 1.3; margin: 0 0 4px; }
h2 { font-size: 19px; margin: 0 0 12px; }
h3 { font-size: 14px; color: var(--soft); margin: 16px 0 4px; }
p { margin: 0 0 8px; color: var(--soft); }
section { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 20px; margin-top: 20px; overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 8px 10px; border-bottom: 1px solid var(--line); }
tbody th { white-space: nowrap; }
thead th { color: var(--soft); font-weight: 600; font-size: 13px; }
.figures td { font-variant-numeric: tabular-nums; text-align: right; }
.figures thead tr + tr th, .figures thead th:not(:first-child) { text-align: right; }
ul { margin: 0; padding-left: 18px; }
.good { color: var(--good); margin-top: 16px; } .bad { color: var(--bad); font-weight: 600; margin-top: 16px; }
.note { border-left: 3px solid var(--line); padding-left: 10px; }
button { float: right; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: 4px 12px; cursor: pointer; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 13px; }
[data-language="zh"] .en, [data-language="en"] .zh { display: none; }
@media print { body { background: none; } section { break-inside: avoid; border-color: #999; } button { display: none; } }
`;
