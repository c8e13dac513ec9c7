/* The desk: what is typed is tried at once, and saved when the clerk says so. */
"use strict";
(function () {
  var desk = document.getElementById("desk"), form = document.getElementById("form");
  if (!desk) return;
  var data = desk.dataset, root = data.root, digest = data.digest, rows = [];
  var locked = "locked" in data;
  function el(id) { return document.getElementById(id); }
  function word(name) { return el("words").content.querySelector("[data-" + name + "]").textContent; }
  var kept = "hoso " + data.unit + " " + data.period;

  /* What differs from the file. */
  function inputs() { return Array.prototype.slice.call(form.querySelectorAll("[name]")); }
  function old(it) { return it.hasAttribute("data-old") ? it.dataset.old : it.dataset.first; }
  function settle(it) { it.dataset.first = it.value; it.removeAttribute("data-old"); it.classList.remove("changed"); }
  inputs().forEach(settle);
  function changes() {
    return inputs().filter(function (it) { return it.value !== old(it); })
      .map(function (it) { return { path: it.name, value: it.value }; });
  }
  function dirty() { return rows.length > 0 || changes().length > 0; }
  function work() {
    var which = el("which");
    return { unit: data.unit, period: data.period, digest: digest, rows: rows, changes: changes(), form: which ? which.value : null };
  }
  function say(text, bad) {
    var state = el("state");
    state.textContent = text || "";
    state.classList.toggle("bad", !!bad);
  }
  function mark() {
    inputs().forEach(function (it) { it.classList.toggle("changed", it.value !== old(it)); });
    if (el("save")) el("save").disabled = !dirty();
    if (dirty()) say(data.unsaved);
    try {
      if (dirty()) sessionStorage.setItem(kept, JSON.stringify({ digest: digest, rows: rows, changes: changes() }));
      else sessionStorage.removeItem(kept);
    } catch (error) { /* A browser that keeps nothing. */ }
  }
  function post(where, body) {
    return fetch(root + where, { method: "POST", body: body }).then(function (answer) {
      return answer.json().then(function (value) { return { status: answer.status, value: value }; },
        function () { return { status: answer.status, value: { says: data.lost } }; });
    }, function () { return { status: 0, value: { says: data.lost } }; });
  }

  /* Faults, beside their cells and together. */
  function cell(path) {
    if (!path) return null;
    var all = inputs(), found = null;
    all.forEach(function (it) {
      if (it.name === path) found = it;
    });
    return found || all.find(function (it) { return it.name.indexOf(path + "/") === 0; }) || null;
  }
  function faults(all) {
    form.querySelectorAll(".fault").forEach(function (it) { it.remove(); });
    form.querySelectorAll("[aria-invalid]").forEach(function (it) {
      it.removeAttribute("aria-invalid");
      it.removeAttribute("aria-describedby");
    });
    var list = el("list");
    list.textContent = "";
    el("faults").classList.toggle("none", all.length === 0);
    el("count").textContent = all.length ? "(" + all.length + ")" : "– " + data.fine;
    all.forEach(function (it, at) {
      var own = cell(it.path), item = document.createElement("li");
      item.className = it.severity;
      if (own) {
        var go = document.createElement("button");
        go.type = "button";
        go.textContent = it.says;
        go.addEventListener("click", function () {
          var line = own.closest("tr");
          if (line) line.hidden = false;
          own.focus();
          own.scrollIntoView({ block: "center", inline: "center" });
        });
        item.appendChild(go);
        var row = own.closest("tr");
        if (row) item.appendChild(document.createTextNode(" – " + row.cells[0].textContent.trim().slice(0, 90)));
        if (own.getAttribute("name") === it.path || it.severity === "error") {
          var note = document.createElement("p");
          note.className = "fault " + it.severity;
          note.id = "fault-" + at;
          note.textContent = it.says;
          own.parentNode.appendChild(note);
          if (it.severity === "error") own.setAttribute("aria-invalid", "true");
          var before = own.getAttribute("aria-describedby");
          own.setAttribute("aria-describedby", (before ? before + " " : "") + note.id);
        }
      } else {
        item.appendChild(document.createTextNode(it.says + (it.line ? " (" + it.line + ")" : "")));
      }
      if (it.help) {
        var help = document.createElement("span");
        help.className = "help";
        help.textContent = it.help;
        item.appendChild(help);
      }
      list.appendChild(item);
    });
  }

  /* Trying: what is typed, as it is typed; not within a word that an input method composes. */
  var waiting = null, running = false, again = false;
  function soon(wait) {
    clearTimeout(waiting);
    waiting = setTimeout(attempt, wait);
  }
  function attempt() {
    clearTimeout(waiting);
    mark();
    if (running) { again = true; return; }
    running = true;
    var sent = digest, body = JSON.stringify(work());
    post("api/thu", body).then(function (it) {
      /* What was saved meanwhile is tried anew. */
      if (sent !== digest) return null;
      if (it.status === 200) {
        faults(it.value.faults);
        results(it.value.html);
        if (it.value.stale) say(data.stale, true);
      } else say(it.value.says, true);
      return preview(body);
    }).then(function () {
      running = false;
      if (again) { again = false; attempt(); }
    });
  }
  function results(html) {
    var open = Array.prototype.map.call(el("results").querySelectorAll("details"), function (it) { return it.open; });
    el("results").innerHTML = html;
    Array.prototype.forEach.call(el("results").querySelectorAll("details"), function (it, at) { it.open = !!open[at]; });
  }
  var shown = null;
  function preview(body) {
    if (!el("which")) return Promise.resolve();
    el("pages").classList.add("old");
    return post("api/trang", body).then(function (it) {
      el("unmade").textContent = it.value.says || "";
      if (it.status !== 200 || it.value.says) return;
      el("pages").classList.remove("old");
      if (it.value.stamp === shown) return;
      shown = it.value.stamp;
      var box = el("pages"), all = box.querySelectorAll("img");
      for (var page = 1; page <= it.value.pages; page++) {
        var picture = all[page - 1] || box.appendChild(document.createElement("img"));
        picture.loading = page > 1 ? "lazy" : "eager";
        picture.width = 794;
        picture.height = 1123;
        picture.alt = data.page + " " + page + "/" + it.value.pages + ": " + el("which").selectedOptions[0].textContent;
        picture.src = root + "trang/" + shown + "/" + page + ".svg";
      }
      for (var rest = all.length; rest > it.value.pages; rest--) all[rest - 1].remove();
    });
  }
  form.addEventListener("input", function (event) {
    if (event.target.name && !event.isComposing) soon(200);
  });
  form.addEventListener("compositionend", function () { soon(200); });
  form.addEventListener("change", function (event) { if (event.target.name) attempt(); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  if (el("which")) el("which").addEventListener("change", attempt);

  /* Up and down in a table, as in a sheet. */
  form.addEventListener("keydown", function (event) {
    var own = event.target.closest("td");
    if (!own || event.isComposing || event.target.tagName === "SELECT" && event.key !== "Enter") return;
    var step = event.key === "ArrowDown" || event.key === "Enter" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!step || event.target.tagName === "TEXTAREA") return;
    var row = own.parentNode, next = row;
    do { next = step > 0 ? next.nextElementSibling : next.previousElementSibling; } while (next && next.hidden);
    var there = next && next.cells[own.cellIndex].querySelector("[name]");
    event.preventDefault();
    if (there) { there.focus(); if (there.select) there.select(); }
  });

  /* Saving. */
  function settled(value) {
    digest = value.digest;
    rows = [];
    inputs().forEach(settle);
    mark();
    say(value.says);
  }
  function save(over) {
    if (!dirty()) return Promise.resolve(true);
    say(data.saving);
    var body = work();
    if (over) body.digest = over;
    return post("api/luu", JSON.stringify(body)).then(function (it) {
      if (it.status === 200) { settled(it.value); attempt(); return true; }
      if (it.status === 409 && it.value.html) conflict(it.value);
      say(it.value.says, true);
      return false;
    });
  }
  function conflict(value) {
    var whole = document.createElement("div");
    whole.innerHTML = value.html;
    ask(value.says, whole, word("over"), function () { save(value.digest); }, true);
  }
  if (el("save")) el("save").addEventListener("click", function () { save(); });
  document.addEventListener("keydown", function (event) {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      if (!locked) save();
    }
  });
  window.addEventListener("beforeunload", function (event) {
    if (dirty()) event.preventDefault();
  });

  /* A question with what it is about. */
  var accept = null;
  function ask(title, body, yes, then, theirs) {
    el("dialog-title").textContent = title;
    el("dialog-body").textContent = "";
    el("dialog-body").appendChild(body);
    el("yes").hidden = !yes;
    el("yes").textContent = yes || "";
    el("reload").hidden = !theirs;
    accept = then;
    el("dialog").showModal();
  }
  el("yes").addEventListener("click", function () { el("dialog").close(); if (accept) accept(); });
  el("no").addEventListener("click", function () { el("dialog").close(); });
  el("reload").addEventListener("click", function () {
    rows = [];
    inputs().forEach(settle);
    sessionStorage.removeItem(kept);
    location.reload();
  });

  /* Documents. */
  if (el("build")) el("build").addEventListener("click", function () {
    save().then(function (good) {
      if (!good) return;
      say(data.building);
      el("build").disabled = true;
      post("api/lap", JSON.stringify(work())).then(function (it) {
        el("build").disabled = false;
        say([it.value.says].concat(it.value.found || []).join(" · "), it.status !== 200);
      });
    });
  });

  /* Rows. */
  function add(table, key) {
    var body = form.querySelector("[data-table='" + table + "'] tbody");
    var there = Array.prototype.some.call(body.rows, function (it) { return it.querySelector(".id").textContent === key; });
    if (there) { say(data.twice + " " + key, true); return; }
    var at = body.rows.length;
    var row = form.querySelector("[data-row='" + table + "']").content.querySelector("tr").cloneNode(true);
    row.querySelectorAll("[name]").forEach(function (it) {
      it.name = it.name.replace("/999999/", "/" + at + "/");
      it.setAttribute("aria-label", it.getAttribute("aria-label") + " " + key);
      settle(it);
    });
    row.querySelector(".id").textContent = key;
    var known = document.querySelector("#biet-" + table + " option[value='" + CSS.escape(key) + "']");
    row.querySelector(".called").textContent = known ? known.textContent : "";
    body.appendChild(row);
    rows.push({ table: table, key: key });
    return row;
  }
  form.querySelectorAll("[data-adds]").forEach(function (button) {
    button.addEventListener("click", function () {
      var input = form.querySelector("[data-add='" + button.dataset.adds + "']"), key = input.value.trim();
      if (!key) { input.focus(); return; }
      var row = add(button.dataset.adds, key);
      if (!row) return;
      input.value = "";
      attempt();
      var first = row.querySelector("[name]");
      if (first) first.focus();
      row.scrollIntoView({ block: "nearest" });
    });
  });
  form.querySelectorAll("[data-filter]").forEach(function (input) {
    input.addEventListener("input", function () {
      var wanted = plain(input.value.trim());
      form.querySelectorAll("[data-table='" + input.dataset.filter + "'] tbody tr").forEach(function (row) {
        row.hidden = wanted !== "" && plain(row.cells[0].textContent).indexOf(wanted) < 0;
      });
    });
  });
  function plain(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
  }

  /* A workbook that is dropped in. */
  function read(file) {
    if (!file || locked) return;
    if (dirty()) { save().then(function (good) { if (good) read(file); }); return; }
    say(data.reading);
    var where = "api/bang?unit=" + encodeURIComponent(data.unit) + "&period=" + encodeURIComponent(data.period);
    post(where, file).then(function (it) {
      say("");
      if (it.status !== 200) { say(it.value.says, true); return; }
      var found = it.value, body = document.createElement("div");
      table(body, [word("where"), ""], found.found.map(function (one) { return [one.at, one.says]; }));
      table(body, [word("where"), word("before"), word("after")], found.changes.map(function (one) { return [one.label, one.before, one.value]; }));
      var any = found.changes.length + found.rows.length;
      if (!any && !found.found.length) body.textContent = data.sheet;
      ask(word("sheet") + ": " + file.name, body, any ? word("accept") + " (" + any + ")" : "", function () {
        var plan = work();
        plan.rows = found.rows;
        plan.changes = found.changes.map(function (one) { return { path: one.path, value: one.value }; });
        post("api/luu", JSON.stringify(plan)).then(function (done) {
          if (done.status === 200) location.reload();
          else if (done.status === 409 && done.value.html) conflict(done.value);
          else say(done.value.says, true);
        });
      });
    });
  }
  function table(into, heads, all) {
    if (!all.length) return;
    var box = document.createElement("table");
    [heads].concat(all).forEach(function (cells, at) {
      var row = box.insertRow();
      cells.forEach(function (text) {
        var one = document.createElement(at ? "td" : "th");
        one.textContent = text;
        row.appendChild(one);
      });
    });
    into.appendChild(box);
  }
  if (el("sheet")) el("sheet").addEventListener("change", function (event) {
    read(event.target.files[0]);
    event.target.value = "";
  });
  ["dragover", "drop", "dragleave"].forEach(function (name) {
    document.addEventListener(name, function (event) {
      event.preventDefault();
      document.body.classList.toggle("over", name === "dragover" && !locked);
      if (name === "drop" && event.dataTransfer) read(event.dataTransfer.files[0]);
    });
  });

  /* What was typed before the page was opened anew. */
  function again_as_it_was() {
    var before = null;
    try { before = JSON.parse(sessionStorage.getItem(kept)); } catch (error) { return; }
    if (!before || before.digest !== digest || locked) return;
    before.rows.forEach(function (it) { add(it.table, it.key); });
    before.changes.forEach(function (it) {
      var own = cell(it.path);
      if (own) own.value = it.value;
    });
  }
  again_as_it_was();
  faults(JSON.parse(el("first").textContent));
  mark();
  if (dirty()) attempt(); else preview(JSON.stringify(work()));
})();
