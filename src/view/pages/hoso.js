/* Pages of hoso: find a unit, sort and filter a table. Everything can be read without it. */
"use strict";
(function () {
  function plain(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
  }

  function finds() {
    var box = document.querySelector("[data-find]");
    var units = window.hosoUnits;
    if (!box || !units) return;
    box.hidden = false;
    var input = box.querySelector("input"), list = box.querySelector("ul"), root = box.dataset.root;
    var known = units.map(function (it) { return plain(it[0]); });
    function show() {
      var wanted = plain(input.value.trim());
      list.textContent = "";
      list.hidden = wanted === "";
      if (!wanted) return;
      var shown = 0;
      for (var at = 0; at < units.length && shown < 30; at++) {
        if (known[at].indexOf(wanted) < 0) continue;
        var item = document.createElement("li"), link = document.createElement("a");
        link.href = root + units[at][1];
        link.textContent = units[at][0];
        var above = document.createElement("small");
        above.textContent = units[at][2];
        link.appendChild(above);
        item.appendChild(link);
        list.appendChild(item);
        shown++;
      }
      if (!shown) {
        var none = document.createElement("li");
        none.className = "none";
        none.textContent = list.dataset.none;
        list.appendChild(none);
      }
    }
    input.addEventListener("input", show);
    box.addEventListener("keydown", function (event) {
      if (event.key === "Escape") { input.value = ""; show(); input.focus(); }
      var links = Array.prototype.slice.call(list.querySelectorAll("a"));
      var at = links.indexOf(document.activeElement);
      var next = event.key === "ArrowDown" ? at + 1 : event.key === "ArrowUp" ? at - 1 : null;
      if (next === null || !links.length) return;
      event.preventDefault();
      (links[next] || input).focus();
    });
    document.addEventListener("click", function (event) {
      if (!box.contains(event.target)) list.hidden = true;
    });
  }

  function value(row, column) {
    var cell = row.cells[column];
    var text = cell ? cell.textContent.trim() : "";
    var number = /^-?[\d.]+(,\d+)?/.exec(text);
    return number ? parseFloat(number[0].replace(/\./g, "").replace(",", ".")) : plain(text);
  }

  function sorts(table) {
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.textContent = "";
      head.appendChild(button);
      button.addEventListener("click", function () {
        var down = head.getAttribute("aria-sort") === "ascending";
        Array.prototype.forEach.call(table.tHead.rows[0].cells, function (it) { it.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        var body = table.tBodies[0];
        var rows = Array.prototype.slice.call(body.rows);
        rows.sort(function (a, b) {
          var x = value(a, column), y = value(b, column);
          if (typeof x !== typeof y) return typeof x === "number" ? -1 : 1;
          var order = typeof x === "number" ? x - y : x.localeCompare(y, "vi");
          return down ? -order : order;
        });
        rows.forEach(function (row) { body.appendChild(row); });
      });
    });
  }

  function run() {
    finds();
    Array.prototype.forEach.call(document.querySelectorAll("table.sortable"), sorts);
  }
  run();
})();
