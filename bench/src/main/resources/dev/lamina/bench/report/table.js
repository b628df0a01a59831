// Tables that sort by a click on a column's head, numbers by their value, and keep only the rows that contain a text.
'use strict';

/** columns: [{head, cell: row => text or element, value: row => number or text, kind: row => class}]. */
function sortableTable(columns, rows) {
  const body = element('tbody');
  const lines = rows.map(row => ({row, line: line(columns, row)}));
  body.append(...lines.map(({line}) => line));
  const heads = columns.map(column => element('th', {tabindex: 0, scope: 'col', title: column.title ?? 'sort'}, column.head));
  heads.forEach((head, i) => {
    const sort = () => {
      const ascending = head.getAttribute('aria-sort') !== 'ascending';
      heads.forEach(other => other.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', ascending ? 'ascending' : 'descending');
      body.append(...[...lines].sort((a, b) => (ascending ? 1 : -1) * compare(columns[i].value(a.row), columns[i].value(b.row))).map(({line}) => line));
    };
    head.addEventListener('click', sort);
    head.addEventListener('keydown', event => { if (event.key === 'Enter') sort(); });
  });
  const table = element('table', {}, element('thead', {}, element('tr', {}, heads)), body);
  return element('div', {class: 'scroll'}, table);
}

function line(columns, row) {
  const made = element('tr', row.subject?.by ? {class: 'peer'} : {});
  for (const column of columns) {
    const kind = column.kind?.(row) ?? '';
    made.append(element('td', kind ? {class: kind} : {}, column.cell(row)));
  }
  return made;
}

function compare(a, b) {
  return typeof a === 'string' ? a.localeCompare(b, 'en', {numeric: true}) : a - b;
}

/** A field that hides the lines of the table in which its words do not all occur. */
function filterOf(table, hint) {
  const field = element('input', {type: 'search', placeholder: hint, 'aria-label': hint});
  field.addEventListener('input', () => {
    const words = field.value.toLowerCase().split(/\s+/);
    for (const line of table.querySelectorAll('tbody tr')) {
      const text = line.textContent.toLowerCase();
      line.hidden = !words.every(word => text.includes(word));
    }
  });
  return field;
}
