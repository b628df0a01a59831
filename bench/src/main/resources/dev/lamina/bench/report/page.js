// Puts the page together from the data that the program wrote below.
'use strict';

const WIDTHS = ['scalar', '128', '256', '512', ''];
const PEER_COLOURS = 5;

function show(data) {
  const main = document.getElementById('main');
  document.title = `Lamina benchmarks, ${date(data.environment.date)}`;
  document.getElementById('lead').textContent = lead(data);
  const sections = [facts(data), changes(data), ...suites(data), limits(data), trends(data), allRows(data), remarks(data)];
  main.append(...sections.filter(section => section !== null));
  document.getElementById('contents').append(...[...document.querySelectorAll('h2[id]')].map(head =>
      element('a', {href: '#' + head.id}, head.textContent)));
}

function section(title, note, ...content) {
  const id = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return element('section', {}, element('h2', {id}, title), note ? element('p', {class: 'note'}, note) : null, content);
}

function lead(data) {
  const names = [...new Set(data.rows.map(row => row.subject.suite))];
  const benchmarks = new Set(data.rows.map(row => row.subject.name)).size;
  return `${benchmarks} benchmark${benchmarks === 1 ? '' : 's'} of ${names.length === 1 ? 'the suite ' + names[0] : names.length + ' suites'}, ${date(data.environment.date)}, `
      + `commit ${data.environment.commit}${data.quick ? '; a quick run' : ''}${data.complete ? '' : '; interrupted before its end'}.`;
}

// ---- what ran where ----

function facts(data) {
  const {environment, noise, limits} = data;
  const pairs = [
    ['Processor', `${environment.processor}, ${environment.processors} processors${environment.pinnedTo < 0 ? '' : ', pinned to number ' + environment.pinnedTo}`],
    ['Core type', environment.coreType],
    ['System', `${environment.system}, ${bytes(environment.memoryBytes)}, load ${digits(environment.load)}`],
    ['JDK', environment.jdk],
    ['Noise', `a fixed loop varies by ${percent(noise.jitter)}, its mean drifts by ${percent(noise.drift)}; changes above ${percent(noise.resolution)} can be told`],
    ['Limits on one thread', `${digits(limits.gigaflops64)} GFLOP/s in f64, ${digits(limits.gigaflops32)} in f32, at ${limits.vectorBits} bits; `
        + `${digits(best(limits.memory.at(-1)))} GB/s from memory, ${digits(Math.max(...limits.memory.map(best)))} at best`],
  ];
  return element('section', {}, element('dl', {class: 'facts'}, pairs.map(([name, text]) => element('div', {},
          element('dt', {}, name), element('dd', {}, text)))),
      element('details', {}, element('summary', {}, 'Flags of the measured JVMs'), element('code', {}, environment.flags.join(' '))));
}

const best = bandwidth => Math.max(bandwidth.read, bandwidth.triad);

// ---- the comparison with a baseline ----

function changes(data) {
  const comparison = data.comparison;
  if (!comparison) return null;
  const of = verdict => comparison.lines.filter(line => line.verdict === verdict);
  const worse = of('WORSE'), better = of('BETTER'), all = comparison.lines.length;
  const banner = element('div', {class: 'banner' + (worse.length ? ' worse' : better.length ? ' better' : '')}, element('p', {},
      all === 0 ? 'The baseline measured nothing that this run did.'
          : `${worse.length} worse, ${better.length} better, ${all - worse.length - better.length} within ${percent(comparison.threshold)} or the noise.`));
  const sorted = [...comparison.lines].sort((a, b) => b.ratio - a.ratio);
  const shown = sorted.length > 40 ? [...sorted.slice(0, 20), ...sorted.slice(-20)] : sorted;
  const rows = shown.map(line => ({name: shortened(line.key), dots: [{value: line.ratio, low: line.low, high: line.high, colour: changeColour(line),
    text: `${line.key}\n${digits(line.ratio)} of the baseline’s time\n95 % interval ${digits(line.low)} to ${digits(line.high)}`}]}));
  return section('Against the baseline', `Time now ÷ time on ${date(comparison.date)}, commit ${comparison.commit}; left is faster. Bars are 95 % `
      + `confidence intervals (Student’s t between forks)${shown.length < all ? '; the twenty greatest and least of ' + all : ''}.`, banner,
      rows.length ? rowChart({rows, reference: 'time against the baseline', band: [1 / (1 + comparison.threshold), 1 + comparison.threshold]}) : null);
}

const changeColour = line => line.verdict === 'WORSE' ? 'var(--worse)' : line.verdict === 'BETTER' ? 'var(--better)' : 'var(--faint)';

const shortened = key => { const text = withoutSuite(key); return text.length > 48 ? text.slice(0, 47) + '…' : text; };

const withoutSuite = name => name.slice(name.indexOf('/') + 1);

// ---- suites ----

function suites(data) {
  const peers = [...new Set(data.rows.map(row => row.subject.by).filter(by => by))];
  const paint = subject => subject.by ? `var(--peer${peers.indexOf(subject.by) % PEER_COLOURS + 1})`
      : subject.width === 'scalar' ? 'var(--scalar)' : subject.width ? `var(--w${subject.width})` : 'var(--lamina)';
  return [...grouped(data.rows, row => row.subject.suite)].map(([suite, rows]) => {
    const byName = [...grouped(rows, row => row.subject.name)];
    const curves = byName.filter(([, group]) => new Set(group.map(row => row.subject.n)).size > 1);
    const overview = overviewOf(byName, paint);
    return section(suite, null, legend(rows, paint, curves.length > 0), overview,
        curves.length ? element('div', {class: 'charts'}, curves.map(([name, group]) => curve(name, group, data, paint))) : null);
  });
}

function grouped(rows, by) {
  const groups = new Map();
  for (const row of rows) {
    if (!groups.has(by(row))) groups.set(by(row), []);
    groups.get(by(row)).push(row);
  }
  return groups;
}

const rank = subject => subject.by ? WIDTHS.length : WIDTHS.indexOf(subject.width);

function performer(subject) {
  return subject.by || (subject.width === 'scalar' ? 'scalar' : subject.width ? subject.width + ' bits' : 'Lamina');
}

function performers(rows) {
  return [...grouped(rows, row => performer(row.subject))].sort(([, a], [, b]) => rank(a[0].subject) - rank(b[0].subject));
}

function legend(rows, paint, withCurves) {
  const entries = performers(rows).map(([name, group]) => element('li', {},
      element('i', {class: group[0].subject.by ? 'peer' : '', style: `color: ${paint(group[0].subject)}`}), name));
  if (withCurves && rows.some(row => row.limitNanos > 0)) entries.push(element('li', {}, element('i', {class: 'limit'}), 'limit of the machine'));
  return entries.length > 1 ? element('ul', {class: 'legend'}, entries) : null;
}

/** A row for each benchmark at one size (the middle one), of speeds relative to scalar, or to Lamina where there are no widths. */
function overviewOf(byName, paint) {
  const byWidth = byName.some(([, group]) => group.some(row => row.subject.width === 'scalar'));
  const rows = [];
  for (const [name, group] of byName) {
    const sizes = [...new Set(group.map(row => row.subject.n))].sort((a, b) => a - b);
    const n = sizes[Math.floor(sizes.length / 2)];
    const atSize = group.filter(row => row.subject.n === n);
    const reference = atSize.find(row => byWidth ? row.subject.width === 'scalar' : !row.subject.by);
    if (!reference || atSize.length < 2) continue;
    rows.push({name: withoutSuite(name) + (n ? ', ' + size(n) : ''), dots: atSize.map(row => ({
      value: reference.summary.median / row.summary.median, colour: paint(row.subject), peer: row.subject.by, text: told(row)}))});
  }
  if (rows.length === 0) return null;
  const sum = `Speed relative to ${byWidth ? 'the scalar kernel' : 'Lamina'}; right is faster.`;
  return element('div', {}, element('p', {class: 'note'}, sum), rowChart({rows, reference: sum}));
}

/** How a benchmark's curves are measured: rates where the work is known, else times. */
function measure(group) {
  const {bytes: moved, flops} = group[0].subject;
  if (moved > 0) return {unit: 'GB/s', of: (subject, nanos) => subject.bytes / nanos};
  if (flops > 0) return {unit: 'GFLOP/s', of: (subject, nanos) => subject.flops / nanos};
  return {unit: 'µs, lower is faster', of: (subject, nanos) => nanos / 1e3};
}

function curve(name, group, data, paint) {
  const {unit, of} = measure(group);
  const series = performers(group).map(([performer, rows]) => ({name: performer, colour: paint(rows[0].subject), peer: rows[0].subject.by !== '',
    points: [...rows].sort((a, b) => a.subject.n - b.subject.n).map(row => ({x: row.subject.n, y: of(row.subject, row.summary.median),
      low: of(row.subject, row.summary.upperQuartile), high: of(row.subject, row.summary.lowerQuartile), text: told(row)}))}));
  const limit = [...grouped(group, row => row.subject.n)].filter(([, [row]]) => row.limitNanos > 0)
      .map(([n, [row]]) => ({x: n, y: of(row.subject, row.limitNanos)})).sort((a, b) => a.x - b.x);
  return lineChart({title: withoutSuite(name), unit, series, limit});
}

function told(row) {
  const {summary, subject} = row;
  return `${withoutSuite(subject.name)}${subject.n ? ', n = ' + count(subject.n) : ''}\n${performer(subject)}: ${time(summary.median)}`
      + ` (${time(summary.lowerQuartile)} to ${time(summary.upperQuartile)})${rate(row) ? '\n' + rate(row) : ''}`
      + (row.limitNanos > 0 ? `\n${percent(row.limitNanos / summary.median)} of the limit` : '');
}

function rate(row) {
  const {bytes: moved, flops} = row.subject, nanos = row.summary.median;
  return [moved > 0 ? digits(moved / nanos) + ' GB/s' : '', flops > 0 ? digits(flops / nanos) + ' GFLOP/s' : ''].filter(Boolean).join(', ');
}

// ---- the machine, earlier runs, everything ----

function limits(data) {
  if (!data.rows.some(row => row.limitNanos > 0)) return null;
  const line = (name, colour, of) => ({name, colour, peer: false, points: data.limits.memory.map(at => ({x: at.workingSetBytes, y: of(at),
    text: `${name}, ${bytes(at.workingSetBytes)}: ${digits(of(at))} GB/s`}))});
  return section('Limits of the machine', `Bandwidth on one thread by the size of the working set. In registers it does ${digits(data.limits.gigaflops64)} `
      + `GFLOP/s in f64 and ${digits(data.limits.gigaflops32)} in f32.`,
      element('ul', {class: 'legend'}, [['reading', '--w512'], ['triad a ← b + s·c', '--w128']].map(([name, colour]) => element('li', {},
          element('i', {style: `color: var(${colour})`}), name))),
      element('div', {class: 'charts'}, lineChart({title: 'Memory', unit: 'GB/s', xText: at => brief(bytes(at)),
        xTicks: data.limits.memory.map(at => at.workingSetBytes).filter((at, i) => i % 2 === 0),
        series: [line('reading', 'var(--w512)', at => at.read), line('triad', 'var(--w128)', at => at.triad)]})));
}

function trends(data) {
  if (data.trends.length === 0) return null;
  const change = trend => trend.points.at(-1).median / trend.points[0].median;
  const columns = [
    {head: 'benchmark', cell: trend => trend.key, value: trend => trend.key},
    {head: 'runs', cell: trend => String(trend.points.length), value: trend => trend.points.length},
    {head: 'first', cell: trend => time(trend.points[0].median), value: trend => trend.points[0].median},
    {head: 'now', cell: trend => time(trend.points.at(-1).median), value: trend => trend.points.at(-1).median},
    {head: 'now ÷ first', cell: trend => digits(change(trend)), value: change},
    {head: 'medians', cell: trend => tip(spark(trend.points.map(point => point.median)),
        trend.points.map(point => `${date(point.date)}  ${point.commit}  ${time(point.median)}`).slice(-12).join('\n')), value: change},
  ];
  const table = sortableTable(columns, data.trends);
  return section('Trend', 'Medians of the runs kept on this machine, the oldest first; up is slower.', filterOf(table, 'show only…'), table);
}

function allRows(data) {
  const columns = [
    {head: 'benchmark', cell: row => row.subject.name, value: row => row.subject.name},
    {head: 'n', cell: row => row.subject.n ? count(row.subject.n) : '', value: row => row.subject.n},
    {head: 'by', cell: row => performer(row.subject), value: row => rank(row.subject) + performer(row.subject), kind: () => 'text'},
    {head: 'median', cell: row => time(row.summary.median), value: row => row.summary.median},
    {head: 'mean', cell: row => time(row.summary.mean), value: row => row.summary.mean},
    {head: 'deviation', cell: row => percent(row.summary.deviation / row.summary.mean), value: row => row.summary.deviation / row.summary.mean},
    {head: 'quartiles', cell: row => `${time(row.summary.lowerQuartile)} – ${time(row.summary.upperQuartile)}`, value: row => row.summary.lowerQuartile},
    {head: 'outliers', title: 'beyond Tukey’s fences', cell: row => [String(row.summary.outliers), element('small', {}, ` of ${row.summary.count}`)],
      value: row => row.summary.outliers},
    {head: 'allocated', cell: row => bytes(row.allocatedBytes), value: row => row.allocatedBytes},
    {head: 'rate', cell: rate, value: row => row.subject.bytes / row.summary.median || row.subject.flops / row.summary.median},
    {head: 'of limit', cell: row => row.limitNanos > 0 ? percent(row.limitNanos / row.summary.median) : '', value: row => row.limitNanos / row.summary.median},
  ];
  const table = sortableTable(columns, data.rows);
  return section('All measurements', null, filterOf(table, 'show only…'), table);
}

function remarks(data) {
  return data.remarks.length === 0 ? null : section('Remarks', null, element('ul', {}, data.remarks.map(remark => element('li', {}, remark))));
}
