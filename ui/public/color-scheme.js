// Before the first paint, so that no page flashes in the wrong colours; a file because the content policy forbids inline scripts.
;(function () {
  var stored = null
  try {
    stored = localStorage.getItem('mantine-color-scheme-value')
  } catch {
    // storage may be blocked: the system's choice holds
  }
  var scheme =
    stored === 'light' || stored === 'dark'
      ? stored
      : matchMedia('(prefers-color-scheme: dark)').matches
        ? 'dark'
        : 'light'
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme)
})()
