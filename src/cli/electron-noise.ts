// Chromium's log prefix, `[4711:1124/023512.345678:ERROR:bus.cc(399)]`, with the files that speak of D-Bus, GPU and GL.
const chromiumLog =
  /^\[\d+:\d+\/\d+\.\d+:(?:VERBOSE\d*|INFO|WARNING|ERROR|FATAL):([\w/.-]+)(?:\(\d+\)|:\d+)\] /
const noisyFile =
  /(?:^|\/)(?:bus|object_proxy|dbus\w*|gpu_\w+|viz_main_impl|gl_\w+|egl_\w+|gles2_\w+|angle_\w+|vulkan_\w+|vaapi_\w+|command_buffer_\w+|raster_\w+|viz_\w+|passthrough_\w+)\.cc$/
const noisyLine =
  /^(?:libva |libEGL |MESA|libGL |Warning: vkCreateInstance|vkCreateInstance|Xlib: +extension|Fontconfig warning|dri3 extension not supported)/

/** True for what Chromium says about a machine without a desktop bus or a graphics card: no fault of a report. */
export function isElectronNoise(line: string): boolean {
  const file = chromiumLog.exec(line)?.[1]
  return file === undefined ? noisyLine.test(line) : noisyFile.test(file)
}
