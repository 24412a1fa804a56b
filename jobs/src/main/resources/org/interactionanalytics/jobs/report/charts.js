// Charts by Observable Plot, each with what it says in a sentence and its numbers as a table.

const CHART_TEXT = {background: "transparent", fontFamily: "inherit", fontSize: "12px", overflow: "visible"};

let resizing;

/** Redraws a chart when its width changes; charts that have left the page are forgotten. */
function watchWidth(element, draw) {
  resizing ??= new ResizeObserver(entries => {
    for (const {target, contentRect} of entries) {
      const width = Math.floor(contentRect.width);
      if (width > 0 && target.drawnWidth !== width) {
        target.drawnWidth = width;
        target.redraw(width);
      }
    }
  });
  element.redraw = draw;
  resizing.observe(element);
}

/**
 * A figure.
 *
 * @param chart id, title, text (what it says), plot (of a width: options of Plot), drawn (of the SVG), columns and rows of the table, empty:
 *     why there is nothing to draw, instead of a plot
 */
function figure(chart) {
  const titleId = `${chart.id}-title`;
  const textId = `${chart.id}-text`;
  const place = create("div", {class: "plot"});
  if (chart.empty) {
    place.append(create("p", {class: "empty"}, chart.empty));
  } else {
    watchWidth(place, width => {
      const drawn = Plot.plot({style: CHART_TEXT, width, marginTop: 26, marginRight: 24, marginBottom: 38, ...chart.plot(width)});
      // Plot names its groups of marks; within an image they are no objects of their own
      for (const marks of drawn.querySelectorAll("[aria-label]")) {
        marks.dataset.marks = marks.getAttribute("aria-label");
        marks.removeAttribute("aria-label");
      }
      drawn.setAttribute("role", "img");
      drawn.setAttribute("aria-labelledby", titleId);
      drawn.setAttribute("aria-describedby", textId);
      chart.drawn?.(drawn);
      place.replaceChildren(drawn);
    });
  }
  return create("figure", {id: chart.id, class: `chart ${chart.wide ? "wide" : ""}`, "aria-labelledby": titleId},
    create("figcaption", {},
      create("h3", {id: titleId}, chart.title),
      create("p", {id: textId}, chart.text)),
    chart.legend ? legend(chart.legend) : null,
    place,
    chart.rows && !chart.empty ? dataTable(chart) : null);
}

function legend(items) {
  return create("ul", {class: "legend"}, items.map(({label, color}) =>
    create("li", {}, create("span", {class: "swatch", style: {background: color}}), label)));
}

/** The numbers of a chart: columns have a name and may be numbers; a cell is a text or an element. */
function dataTable({title, columns, rows}) {
  return create("details", {class: "numbers"},
    create("summary", {}, "Numbers", hidden(` of ${title}`)),
    create("div", {class: "scroll", tabindex: "0", role: "region", "aria-label": `Numbers of ${title}`},
      plainTable(title, columns, rows)));
}

function plainTable(caption, columns, rows) {
  return create("table", {},
    create("caption", {class: "unseen"}, caption),
    create("thead", {}, create("tr", {}, columns.map((column, at) =>
      create("th", {scope: "col", class: at > 0 ? "number" : null}, column)))),
    create("tbody", {}, rows.map(row => create("tr", {}, row.map((cell, at) =>
      at === 0 ? create("th", {scope: "row"}, cell) : create("td", {class: "number"}, cell))))));
}
