// Draws the charts of a report. Where it does not run, or fails, the tables that say the same stay open.
(function () {
  'use strict';
  var root = document.documentElement;

  function draw(place) {
    var data = JSON.parse(document.getElementById(place.id + '-data').textContent);
    var chart = window.echarts.init(place, null, {
      renderer: 'svg', width: place.clientWidth, height: place.clientHeight
    });
    var options = fristCharts[data.kind](data);
    options.animation = false;
    options.textStyle = { fontFamily: window.getComputedStyle(place).fontFamily };
    chart.setOption(options);
    var svg = place.querySelector('svg');
    // So that it fits whatever the paper's width is.
    svg.setAttribute('viewBox', '0 0 ' + place.clientWidth + ' ' + place.clientHeight);
    svg.setAttribute('aria-hidden', 'true');
    svg.setAttribute('focusable', 'false');
    return chart;
  }

  function fit(place) {
    var chart = window.echarts.getInstanceByDom(place);
    chart.resize({ width: place.clientWidth, height: place.clientHeight });
    place.querySelector('svg')
      .setAttribute('viewBox', '0 0 ' + place.clientWidth + ' ' + place.clientHeight);
  }

  try {
    root.classList.remove('no-charts');
    var places = Array.prototype.slice.call(document.querySelectorAll('.chart'));
    places.forEach(draw);
    document.querySelectorAll('details.numbers').forEach(function (table) { table.open = false; });
    root.dataset.charts = String(places.length);
    var waiting = 0;
    window.addEventListener('resize', function () {
      if (window.matchMedia('print').matches) { return; }
      clearTimeout(waiting);
      waiting = setTimeout(function () { places.forEach(fit); }, 150);
    });
  } catch (failure) {
    root.classList.add('no-charts');
    root.dataset.failure = String(failure && failure.stack || failure);
  }
})();
