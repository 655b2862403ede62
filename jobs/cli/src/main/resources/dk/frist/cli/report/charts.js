// What each kind of chart of a report looks like: from its data to the options of the library.
var fristCharts = (function () {
  'use strict';
  var root = document.documentElement;
  var words = JSON.parse(document.getElementById('chart-words').textContent);
  var colours = words.colours;
  var number = new Intl.NumberFormat(root.lang, { maximumFractionDigits: 1 });
  var month = new Intl.DateTimeFormat(root.lang, { month: 'short' });
  var dayOf = new Intl.DateTimeFormat(root.lang, { day: 'numeric', month: 'short', year: 'numeric' });

  function localDay(day) {
    var parts = day.split('-');
    return new Date(+parts[0], parts[1] - 1, +parts[2]).getTime();
  }

  function dated(points) {
    return points.map(function (point) { return [localDay(point[0]), point[1]]; });
  }

  function inUnit(unit) {
    return function (value) {
      if (value === null || value === undefined) { return '–'; }
      return number.format(value) + (unit === 'percent' ? '\u00a0%' : '');
    };
  }

  function numbersOf(lists) {
    return lists.reduce(function (all, one) { return all.concat(one); }, [])
      .filter(function (value) { return typeof value === 'number'; });
  }

  // Shares vary little: their axis begins at the step below the lowest. Everything else begins at 0.
  function valueAxis(data, values) {
    var share = data.unit === 'percent';
    var least = Math.min.apply(null, values) - 1;
    var step = least >= 75 ? 5 : least >= 40 ? 10 : 20;
    return {
      type: 'value',
      name: data.axis,
      nameTextStyle: { align: 'left', color: colours.muted, fontSize: 11 },
      nameGap: 10,
      min: share ? Math.max(0, Math.floor(least / step) * step) : 0,
      max: share ? 100 : null,
      interval: share ? step : null,
      splitNumber: 4,
      axisLabel: { formatter: inUnit(data.unit), color: colours.muted, fontSize: 11 },
      splitLine: { lineStyle: { color: colours.rule } }
    };
  }

  function dayAxis(first, last) {
    return {
      type: 'time',
      min: first,
      max: last,
      minInterval: 27 * 24 * 3600 * 1000,
      axisLabel: {
        formatter: function (time) { return month.format(time); },
        hideOverlap: true,
        color: colours.muted,
        fontSize: 11
      },
      axisLine: { lineStyle: { color: colours.muted } },
      splitLine: { show: false }
    };
  }

  function line(name, points, style) {
    return {
      name: name,
      type: 'line',
      data: points,
      symbol: style.symbol || 'none',
      symbolSize: style.size || 5,
      showSymbol: points.length < 40,
      connectNulls: true,
      lineStyle: { color: style.colour, width: style.width, type: style.type || 'solid' },
      itemStyle: { color: style.colour },
      z: style.z || 3
    };
  }

  // The fan: an unseen line along the lower bound, and the band stacked on it.
  function fan(forecast) {
    var from = [localDay(forecast.from), forecast.start];
    var to = localDay(forecast.to);
    var hidden = { type: 'line', symbol: 'none', stack: 'fan', lineStyle: { opacity: 0 }, silent: true, z: 1 };
    var low = Object.assign({}, hidden, { data: [from, [to, forecast.low]], tooltip: { show: false } });
    var band = Object.assign({}, hidden, {
      name: forecast.intervalName,
      data: [[from[0], 0], [to, forecast.high - forecast.low]],
      areaStyle: { color: colours.sky, opacity: 0.3 },
      itemStyle: { color: colours.sky, opacity: 0.4 },
      tooltip: { show: false }
    });
    var middle = line(forecast.name, [from, [to, forecast.value]], {
      colour: colours.blue, width: 2, type: 'dotted', symbol: 'circle', size: 6
    });
    return [low, band, middle];
  }

  function trend(data) {
    var series = [];
    var days = data.period.points.map(function (point) { return localDay(point[0]); });
    var first = days[0];
    var last = data.forecast ? localDay(data.forecast.to) : days[days.length - 1];
    if (data.recent) {
      series.push(line(data.recent.name, dated(data.recent.points), {
        colour: colours.grey, width: 1.5, symbol: 'rect', size: 4
      }));
    }
    series.push(line(data.period.name, dated(data.period.points), {
      colour: colours.blue, width: 3, symbol: 'circle', size: 6, z: 5
    }));
    if (data.pace) {
      series.push(line(data.pace.name, dated(data.pace.points), {
        colour: colours.green, width: 1.5, type: 'dotted'
      }));
    }
    series.push(line(data.required.name, [[first, data.required.value], [last, data.required.value]], {
      colour: colours.vermillion, width: 2, type: 'dashed'
    }));
    if (data.forecast) { series = series.concat(fan(data.forecast)); }
    var named = series.filter(function (one) { return one.name; });
    var values = numbersOf(series.map(function (one) {
      return one.stack && one.name ? [] : one.data.map(function (point) { return point[1]; });
    }));
    return {
      legend: {
        data: named.map(function (one) {
          if (one.areaStyle) { return { name: one.name, icon: 'rect' }; }
          return one.symbol === 'none' ? { name: one.name, itemStyle: { opacity: 0 } } : one.name;
        }),
        top: 0, left: 0, itemWidth: 28, itemHeight: 9, textStyle: { fontSize: 12, color: colours.ink }
      },
      grid: { left: 8, right: 18, top: 66, bottom: 4, containLabel: true },
      tooltip: {
        trigger: 'axis',
        confine: true,
        valueFormatter: inUnit(data.unit),
        axisPointer: { label: { formatter: function (at) { return dayOf.format(at.value); } } }
      },
      xAxis: dayAxis(first, last),
      yAxis: valueAxis(data, values),
      series: series
    };
  }

  var hatching = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4,
    color: 'rgba(255,255,255,0.55)' };

  function bands(data) {
    return {
      grid: { left: 4, right: 46, top: 4, bottom: 4, containLabel: true },
      xAxis: { type: 'value', show: false, min: 0 },
      yAxis: {
        type: 'category',
        inverse: true,
        data: data.bars.map(function (bar) { return bar.name; }),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colours.muted } },
        axisLabel: { color: colours.ink, fontSize: 12, interval: 0 }
      },
      series: [{
        type: 'bar',
        barCategoryGap: '28%',
        data: data.bars.map(function (bar) {
          return {
            value: bar.value,
            itemStyle: bar.late
              ? { color: colours.vermillion, decal: hatching }
              : { color: colours.blue }
          };
        }),
        label: {
          show: true, position: 'right', color: colours.ink, fontSize: 12,
          formatter: function (bar) { return number.format(bar.value); }
        }
      }]
    };
  }

  function points(data) {
    var styles = [
      { color: colours.green },
      { color: colours.blue },
      { color: colours.sky, decal: Object.assign({}, hatching, { color: 'rgba(255,255,255,0.8)' }) },
      { color: '#ececec', borderColor: colours.grey, borderWidth: 1 }
    ];
    return {
      legend: { top: 0, left: 0, itemWidth: 18, itemHeight: 12, textStyle: { fontSize: 12, color: colours.ink } },
      grid: { left: 4, right: 14, top: 30, bottom: 4, containLabel: true },
      xAxis: {
        type: 'value', min: 0, max: data.total, splitNumber: 5,
        axisLabel: { color: colours.muted, fontSize: 11, formatter: inUnit('count') },
        splitLine: { lineStyle: { color: colours.rule } }
      },
      yAxis: { type: 'category', data: [''], axisTick: { show: false }, axisLine: { show: false } },
      series: data.parts.map(function (part, index) {
        return {
          name: part.name, type: 'bar', stack: 'points', barWidth: 34, data: [part.value],
          itemStyle: styles[index]
        };
      })
    };
  }

  function dots(name, rows, pick, style) {
    return {
      name: name, type: 'scatter', symbol: style.symbol, symbolSize: 10, z: 5,
      itemStyle: { color: style.colour, opacity: 1 },
      data: rows.map(function (row) { return [pick(row), row.name]; })
        .filter(function (point) { return point[0] !== null; })
    };
  }

  function leadTimes(data) {
    var bounds = data.rows.filter(function (row) { return row.low !== null && row.high !== null; })
      .map(function (row) {
        return {
          type: 'line', symbol: 'none', silent: true, z: 2,
          lineStyle: { color: colours.vermillion, width: 2, opacity: 0.7 },
          data: [[row.low, row.name], [row.high, row.name]]
        };
      });
    return {
      legend: {
        data: [data.stopped, data.all],
        top: 0, left: 0, textStyle: { fontSize: 12, color: colours.ink }
      },
      grid: { left: 4, right: 20, top: 34, bottom: 22, containLabel: true },
      xAxis: {
        type: 'value', min: 0, name: data.axis, nameLocation: 'middle', nameGap: 26,
        nameTextStyle: { color: colours.muted, fontSize: 11 },
        axisLabel: { color: colours.muted, fontSize: 11, formatter: inUnit('count') },
        splitLine: { lineStyle: { color: colours.rule } }
      },
      yAxis: {
        type: 'category', inverse: true,
        data: data.rows.map(function (row) { return row.name; }),
        axisTick: { show: false },
        axisLabel: { color: colours.ink, fontSize: 12, interval: 0 },
        splitLine: { show: true, lineStyle: { color: colours.rule } }
      },
      series: [
        dots(data.stopped, data.rows, function (row) { return row.stopped; }, { symbol: 'rect', colour: colours.blue }),
        dots(data.all, data.rows, function (row) { return row.all; }, { symbol: 'circle', colour: colours.vermillion })
      ].concat(bounds)
    };
  }

  return { trend: trend, bands: bands, points: points, leadTimes: leadTimes };
})();
