/* Signing: the page asks the program that signs on this machine, which fetches the file from the
   desk and gives it back there. Nothing of the signature passes through the page. */
"use strict";
(function () {
  var box = document.getElementById("sign");
  if (!box) return;
  var data = box.dataset, buttons = box.querySelectorAll("[data-verb]");
  function say(text, bad) {
    var said = document.getElementById("said");
    said.textContent = text;
    said.classList.toggle("bad", !!bad);
    buttons.forEach(function (it) { it.disabled = text === data.asking; });
  }
  function lend() {
    return fetch(data.root + "api/ky", { method: "POST", body: JSON.stringify({ path: data.path }) }).then(function (answer) {
      return answer.json().then(function (value) {
        if (answer.status !== 200) throw new Error(value.says || data.lost);
        return value;
      }, function () { throw new Error(data.lost); });
    }, function () { throw new Error(data.lost); });
  }
  function ask(verb, lent) {
    var wish = { FileUploadHandler: lent.upload, SessionId: "", JWTToken: "", FileName: lent.fetch, MetaData: [] };
    if (verb !== "SignApproved") {
      wish.DocNumber = data.number;
      wish.IssuedDate = data.date ? data.date + "T00:00:00+07:00" : "";
    }
    return new Promise(function (done, failed) {
      var socket = new WebSocket(data.agent + "/" + verb);
      socket.onopen = function () { socket.send(JSON.stringify(wish)); };
      socket.onmessage = function (event) {
        var answer = {};
        try { answer = JSON.parse(event.data) || {}; } catch (error) { /* Said below. */ }
        socket.onclose = null;
        socket.close();
        if (answer.Status === 0) done();
        else failed(new Error(data.refused + (answer.Message ? ": " + answer.Message : "")));
      };
      socket.onclose = function () { failed(new Error(data.absent)); };
    });
  }
  buttons.forEach(function (button) {
    button.addEventListener("click", function () {
      say(data.asking);
      lend().then(function (lent) { return ask(button.dataset.verb, lent); }).then(function () {
        location.reload();
      }).catch(function (error) { say(error.message, true); });
    });
  });
})();
