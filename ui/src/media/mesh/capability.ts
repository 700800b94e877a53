import type { CapabilityReport, DeviceClass, Reachability } from '@/contracts/contracts'

interface DeviceFacts {
  hardwareConcurrency: number
  mobile: boolean
}

/** A relay encodes anew for every child: that takes cores, and on a phone the battery. */
export function deviceClass({ hardwareConcurrency, mobile }: DeviceFacts): DeviceClass {
  if (mobile || hardwareConcurrency < 4) return 'LOW'
  return hardwareConcurrency < 8 ? 'MEDIUM' : 'HIGH'
}

interface NetworkInformation {
  saveData?: boolean
  type?: string
}

/** Somebody pays for each byte, or asked to spare them. */
export function isMetered(connection: NetworkInformation | undefined): boolean {
  return connection?.saveData === true || connection?.type === 'cellular'
}

type BrowserNavigator = Navigator & {
  connection?: NetworkInformation
  userAgentData?: { mobile: boolean }
}

export interface Measured {
  uplinkKbps: number | undefined
  reachability: Reachability
  consent: boolean
  hidden: boolean
}

export function thisDevice(browser: BrowserNavigator = navigator): DeviceClass {
  return deviceClass({
    hardwareConcurrency: browser.hardwareConcurrency ?? 2,
    mobile: browser.userAgentData?.mobile ?? /Mobi|Android/i.test(browser.userAgent),
  })
}

export function capabilityOf(measured: Measured, browser: BrowserNavigator = navigator): CapabilityReport {
  return {
    uplinkKbps: measured.uplinkKbps ?? 0,
    downlinkKbps: 0,
    reachability: measured.reachability,
    device: thisDevice(browser),
    consent: measured.consent,
    metered: isMetered(browser.connection),
    hidden: measured.hidden,
  }
}

/** What would make this page a relay, were its uplink known: only then is it worth measuring. */
export function mayRelay(capability: CapabilityReport): boolean {
  const { consent, metered, hidden, reachability, device } = capability
  return consent && !metered && !hidden && reachability === 'DIRECT' && device !== 'LOW'
}
