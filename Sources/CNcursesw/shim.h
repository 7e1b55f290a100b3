// What Swift cannot import from <curses.h>: function-like macros, variadic
// functions, and mutable globals, which Swift 6 refuses as unsafe.
#pragma once
#define NCURSES_WIDECHAR 1
#include <curses.h>

static inline WINDOW *curses_screen(void) { return stdscr; }
