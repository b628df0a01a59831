// Amounts as people read them: three digits and a unit.
'use strict';

const TIMES = [[1, 'ns'], [1e3, 'µs'], [1e6, 'ms'], [1e9, 's']];
const BYTES = [[1, 'B'], [1024, 'KB'], [1024 ** 2, 'MB'], [1024 ** 3, 'GB']];

function digits(x) {
  if (x === 0) return '0';
  const size = Math.abs(x);
  return size >= 99.95 ? x.toFixed(0) : size >= 9.995 ? x.toFixed(1) : size >= 0.0995 ? x.toFixed(2) : x.toPrecision(2);
}

function scaled(amount, units) {
  const [factor, unit] = units.filter(([from]) => Math.abs(amount) >= from * 0.9995).at(-1) ?? units[0];
  return digits(amount / factor) + ' ' + unit;
}

const time = nanos => scaled(nanos, TIMES);
const bytes = amount => amount < 0 ? '' : scaled(Math.round(amount), BYTES);
const percent = part => digits(100 * part) + ' %';

/** 1000 as 1 000, with thin spaces; 1000000 as 10⁶ where it is a power. */
function count(n) {
  return Math.round(n).toString().replace(/\B(?=(\d{3})+$)/g, ' ');
}

/** An amount without zeros behind the point: 1 MB, not 1.00 MB. */
function brief(text) {
  return text.replace(/(\.\d*?)0+(?=\D|$)/, '$1').replace(/\.(?=\D|$)/, '');
}

/** A tick of an axis of sizes: 1k, 10k, 1M. */
function size(n) {
  return n >= 1e6 ? brief(digits(n / 1e6)) + 'M' : n >= 1e3 ? brief(digits(n / 1e3)) + 'k' : String(n);
}

/** The date of an ISO instant, to the minute. */
const date = text => text.slice(0, 16).replace('T', ' ') + ' UTC';

/** An element with attributes and children, which are elements or texts. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.flat().filter(child => child !== null && child !== undefined));
  return made;
}
