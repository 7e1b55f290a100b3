// What Swift cannot import from <curses.h>: function-like macros, variadic
// functions, and mutable globals, which Swift 6 refuses as unsafe.
#pragma once
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <wchar.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

static inline WINDOW *curses_screen(void) { return stdscr; }
static inline int curses_bold(void) { return (int)A_BOLD; }
static inline int curses_dim(void) { return (int)A_DIM; }
static inline int curses_reverse(void) { return (int)A_REVERSE; }
static inline int curses_underline(void) { return (int)A_UNDERLINE; }
static inline int curses_color_pair(int pair) { return (int)COLOR_PAIR(pair); }

/// Declared here because the header shows it only to X/Open programs.
extern int wcwidth(wchar_t character);

/// Cells that curses gives to a character; -1 when it does not know it.
static inline int curses_width(unsigned int character) { return wcwidth((wchar_t)character); }

/// A capability of the terminal, as terminfo writes it; null when it has none.
static inline const char *terminal_capability(const char *name) {
  const char *value = tigetstr((char *)name);
  return value == (const char *)-1 ? (const char *)0 : value;
}

/// A file in memory, closed on exec; -1 when there is none.
static inline int memory_file(void) {
  return (int)syscall(SYS_memfd_create, "frame", 1u);
}

/// Asks for a signal when whoever started us dies, however that happens.
static inline int signal_on_parent_death(int number) {
  return prctl(PR_SET_PDEATHSIG, number);
}

/// Bytes that could be read at once, or -1.
static inline int bytes_waiting(int descriptor) {
  int count = 0;
  return ioctl(descriptor, FIONREAD, &count) == 0 ? count : -1;
}

static inline int terminal_extent(int descriptor, struct winsize *extent) {
  return ioctl(descriptor, TIOCGWINSZ, extent);
}
