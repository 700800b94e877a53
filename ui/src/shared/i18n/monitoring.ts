/** The words of alerts to admins; composed into the catalogue. */
export const monitoring = {
  'alerts.title': 'Alerts',
  'alerts.open': 'Alerts',
  'alerts.count.one': 'Alerts, {count} needs attention',
  'alerts.count.other': 'Alerts, {count} need attention',
  'alerts.now': 'Needs attention',
  'alerts.earlier': 'Over, last 24 hours',
  'alerts.none.title': 'All is well',
  'alerts.none.text': 'If something needs your attention, you see it here at once.',
  'alerts.since': 'Began {time}',
  'alerts.resolved': 'Over {time}',
  'alerts.on': 'On {node}',
  'alerts.over': 'Over: {title}',

  'alert.PROJECTION_LAG': 'Pages show old news',
  'alert.PROJECTION_LAG.text':
    'What they show about “{subject}” is {value} behind. Whatever people do is kept, and will be shown.',
  'alert.DEAD_LETTERS': 'Something could not be shown',
  'alert.DEAD_LETTERS.text':
    'Events set aside about “{subject}”: {value}. The classes or accounts they belong to stand still on pages until they are mended.',
  'alert.MESH_ORPHANS': 'Viewers have lost their feed',
  'alert.MESH_ORPHANS.text': 'Viewers whose feed is gone and who were given no other: {value}.',
  'alert.STAGE_FALLBACK': 'The stage goes by the server',
  'alert.STAGE_FALLBACK.text': '{value} of those who came on stage lately got no direct link. Check the TURN server.',
  'alert.INGEST_STALLED': 'A teacher’s picture stopped arriving',
  'alert.INGEST_STALLED.text': 'Classes on air without a picture: {value}.',
  'alert.DISK_LOW': 'Little room for recordings',
  'alert.DISK_LOW.text': '{value} left. When it runs out, classes go off air.',
} as const
