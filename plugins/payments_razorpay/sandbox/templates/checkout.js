// Stands in for the vendor's checkout.js: open() hands the options to the hosted page by a form POST. It covers the
// callback_url way only; a handler function needs the vendor's own overlay, so that is refused loudly.
(function () {
  "use strict";
  var base = {{ public_url | tojson }};
  function Razorpay(options) {
    if (!options || !options.key || !options.order_id) { throw new Error("key and order_id are required"); }
    if (!options.callback_url) { throw new Error("the sandbox's checkout.js needs a callback_url"); }
    this.options = options;
  }
  Razorpay.prototype.on = function () { return this; };
  Razorpay.prototype.open = function () {
    var options = this.options, fields = {
      key_id: options.key, order_id: options.order_id, name: options.name || "Merchant",
      description: options.description, callback_url: options.callback_url,
      cancel_url: options.cancel_url || window.location.href
    };
    Object.keys(options.prefill || {}).forEach(function (key) { fields["prefill[" + key + "]"] = options.prefill[key]; });
    Object.keys(options.notes || {}).forEach(function (key) { fields["notes[" + key + "]"] = options.notes[key]; });
    var form = document.createElement("form");
    form.method = "post";
    form.action = base + "/v1/checkout/embedded";
    Object.keys(fields).forEach(function (key) {
      if (fields[key] === undefined || fields[key] === null) { return; }
      var input = document.createElement("input");
      input.type = "hidden"; input.name = key; input.value = fields[key];
      form.appendChild(input);
    });
    document.body.appendChild(form);
    form.submit();
  };
  window.Razorpay = Razorpay;
})();
