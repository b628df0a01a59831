// Charts as SVG elements. Colours come from the style sheet's variables, so that they follow the light or dark scheme.
'use strict';

function svg(name, attributes = {}, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Pixels of a decade from which on every digit has its tick. */
const ROOMY = 560;

/** A logarithmic scale from values to pixels, with its ticks: powers of ten, and others between them where there is room. */
function logScale(least, greatest, from, to) {
  const low = Math.log10(least), high = Math.log10(greatest), span = Math.max(high - low, 1e-9);
  const scale = value => from + (Math.log10(value) - low) / span * (to - from);
  const between = Math.abs(to - from) / span > ROOMY ? [1, 1.2, 1.5, 2, 3, 4, 5, 6, 7, 8, 9] : span < 1.6 ? [1, 2, 5] : span < 4 ? [1] : null;
  scale.ticks = [];
  for (let power = Math.floor(low); power <= Math.ceil(high); power++) {
    if (between === null && (power - Math.ceil(low)) % 2 !== 0) continue;
    for (const factor of between ?? [1]) {
      const tick = factor * 10 ** power;
      if (tick >= least * 0.999 && tick <= greatest * 1.001) scale.ticks.push(tick);
    }
  }
  return scale;
}

/** Shows a text beside the pointer while it is over the element. */
function tip(target, text) {
  const box = document.getElementById('tip');
  target.addEventListener('pointermove', event => {
    box.textContent = text;
    box.hidden = false;
    const right = event.clientX + 16 + box.offsetWidth > innerWidth;
    box.style.left = (right ? Math.max(4, event.clientX - 16 - box.offsetWidth) : event.clientX + 16) + 'px';
    box.style.top = Math.min(event.clientY + 12, innerHeight - box.offsetHeight - 6) + 'px';
  });
  target.addEventListener('pointerleave', () => { box.hidden = true; });
  return target;
}

/**
 * Lines over sizes, both axes logarithmic. series: [{name, colour, peer, points: [{x, y, low, high, text}]}]; limit: [{x, y}].
 * The ticks of sizes are the sizes if they are few, else powers of ten, unless they are given. The shade around a line reaches from quartile to quartile.
 */
function lineChart({title, unit, series, limit = [], xText = size, xTicks = null}) {
  const W = 340, H = 216, left = 40, right = 10, top = 12, bottom = 24;
  const points = series.flatMap(one => one.points);
  const xs = points.map(point => point.x);
  const ys = [...points.flatMap(point => [point.y, point.low, point.high]), ...limit.map(point => point.y)].filter(value => value > 0);
  const x = logScale(Math.min(...xs), Math.max(...xs), left + 6, W - right - 6);
  const y = logScale(Math.min(...ys) / 1.25, Math.max(...ys) * 1.25, H - bottom, top);
  const drawing = svg('svg', {viewBox: `0 0 ${W} ${H}`, role: 'img', 'aria-label': title});
  for (const tick of y.ticks) {
    drawing.append(svg('line', {class: 'grid', x1: left, x2: W - right, y1: y(tick), y2: y(tick)}),
        svg('text', {x: left - 7, y: y(tick) + 4, 'text-anchor': 'end'}, brief(digits(tick))));
  }
  const sizes = [...new Set(xs)].sort((a, b) => a - b);
  for (const tick of xTicks ?? (sizes.length < 5 || x.ticks.length < 2 ? sizes : x.ticks)) {
    drawing.append(svg('text', {x: x(tick), y: H - 7, 'text-anchor': 'middle'}, xText(tick)));
  }
  drawing.append(svg('line', {class: 'axis', x1: left, x2: W - right, y1: H - bottom, y2: H - bottom}));
  const path = (line, value) => line.map((point, i) => (i ? 'L' : 'M') + x(point.x).toFixed(1) + ' ' + y(value(point)).toFixed(1)).join('');
  if (limit.length > 1) drawing.append(svg('path', {class: 'limit', d: path(limit, point => point.y)}));
  for (const one of series) drawing.append(...lineWithSpread(one, path, x, y));
  return element('figure', {}, element('figcaption', {}, element('h3', {}, title), element('span', {}, unit)), drawing);
}

function lineWithSpread(one, path, x, y) {
  const parts = [];
  const spread = one.points.filter(point => point.low > 0 && point.high > 0);
  if (spread.length > 1 && !one.peer) {
    const back = [...spread].reverse();
    parts.push(svg('path', {style: `fill: ${one.colour}; opacity: .14`,
      d: path(spread, point => point.high) + path(back, point => point.low).replace('M', 'L') + 'Z'}));
  }
  parts.push(svg('path', {class: 'series' + (one.peer ? ' peer' : ''), style: `stroke: ${one.colour}`, d: path(one.points, point => point.y)}));
  for (const point of one.points) {
    const at = {cx: x(point.x), cy: y(point.y)};
    parts.push(svg('circle', {class: 'dot', style: `fill: ${one.colour}`, r: one.peer ? 2.6 : 3.2, ...at}),
        tip(svg('circle', {class: 'hit', r: 9, ...at}), point.text));
  }
  return parts;
}

/** The width of a letter in the names beside a chart of rows, a little more than that of most. */
const LETTER = 6.2;

/**
 * A row for each benchmark with a dot for each performer; to the right is faster. rows: [{name, dots: [{value, colour, peer, text}]}]. The
 * reference stands at 1. With low and high a dot has a bar through it.
 */
function rowChart({rows, reference, band = null}) {
  const W = 760, left = 40 + LETTER * Math.max(...rows.map(row => row.name.length)), right = 24, top = 24, step = 22, H = top + rows.length * step + 6;
  const values = rows.flatMap(row => row.dots.flatMap(dot => [dot.value, dot.low ?? dot.value, dot.high ?? dot.value]));
  const x = logScale(Math.min(0.8, ...values) * 0.94, Math.max(1.25, ...values) * 1.06, left, W - right);
  const drawing = svg('svg', {viewBox: `0 0 ${W} ${H}`, role: 'img', 'aria-label': reference});
  if (band) drawing.append(svg('rect', {class: 'band', x: x(band[0]), width: x(band[1]) - x(band[0]), y: top - 4, height: H - top}));
  for (const tick of x.ticks) {
    drawing.append(svg('line', {class: tick === 1 ? 'reference' : 'grid', x1: x(tick), x2: x(tick), y1: top - 6, y2: H}),
        svg('text', {x: x(tick), y: top - 11, 'text-anchor': 'middle'}, brief(digits(tick)) + '×'));
  }
  rows.forEach((row, i) => {
    const cy = top + (i + 0.5) * step;
    const ends = row.dots.map(dot => x(dot.value));
    drawing.append(svg('text', {class: 'name', x: 0, y: cy + 4}, row.name),
        svg('line', {class: 'axis', x1: Math.min(...ends), x2: Math.max(...ends), y1: cy, y2: cy}));
    for (const dot of row.dots) drawing.append(...dotWithReach(dot, x, cy));
  });
  return element('div', {class: 'scroll'}, element('figure', {style: 'min-width: 34rem; max-width: 62rem'}, drawing));
}

function dotWithReach(dot, x, cy) {
  const parts = [];
  if (dot.low) parts.push(svg('line', {x1: x(dot.low), x2: x(dot.high), y1: cy, y2: cy, style: `stroke: ${dot.colour}; stroke-width: 2`}));
  parts.push(svg('circle', {class: dot.peer ? 'dot hollow' : 'dot', cx: x(dot.value), cy, r: dot.peer ? 4 : 5,
    style: dot.peer ? `stroke: ${dot.colour}` : `fill: ${dot.colour}`}), tip(svg('circle', {class: 'hit', cx: x(dot.value), cy, r: 10}), dot.text));
  return parts;
}

/** A small line without axes: medians of runs. The last one has a dot. */
function spark(points) {
  const W = 144, H = 24, least = Math.min(...points), greatest = Math.max(...points);
  // A steady time is a flat line in the middle, not noise blown up to the full height.
  const middle = (least + greatest) / 2, reach = Math.max((greatest - least) / 2, 0.1 * middle);
  const at = (value, i) => [3 + i * (W - 10) / Math.max(points.length - 1, 1), H / 2 - (value - middle) / reach * (H / 2 - 4)];
  const line = points.map((value, i) => at(value, i).map(c => c.toFixed(1)).join(',')).join(' ');
  const [cx, cy] = at(points.at(-1), points.length - 1);
  return svg('svg', {viewBox: `0 0 ${W} ${H}`, preserveAspectRatio: 'none'},
      svg('polyline', {points: line, style: 'fill: none; stroke: var(--w256); stroke-width: 1.5'}),
      svg('circle', {cx, cy, r: 2.5, style: 'fill: var(--lamina)'}));
}
