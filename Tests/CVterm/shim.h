// What Swift cannot import from <vterm.h> and <sys/ioctl.h>: bit fields, callbacks kept by a
// screen, variadic functions and the requests of ioctl.
#pragma once
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <vterm.h>

/// What the program under test set outside the cells.
typedef struct {
  int alternate_screen;
  int cursor_visible;
} cvterm_modes;

static inline int cvterm_property_changed(VTermProp property, VTermValue *value, void *user) {
  cvterm_modes *modes = (cvterm_modes *)user;
  if (property == VTERM_PROP_ALTSCREEN) modes->alternate_screen = value->boolean;
  if (property == VTERM_PROP_CURSORVISIBLE) modes->cursor_visible = value->boolean;
  return 1;
}

/// Prepares the screen of a terminal; `modes` must live as long as the terminal.
static inline VTermScreen *cvterm_start(VTerm *terminal, cvterm_modes *modes) {
  static const VTermScreenCallbacks callbacks = {.settermprop = cvterm_property_changed};
  vterm_set_utf8(terminal, 1);
  VTermScreen *screen = vterm_obtain_screen(terminal);
  vterm_screen_set_callbacks(screen, &callbacks, modes);
  vterm_screen_enable_altscreen(screen, 1);
  vterm_screen_reset(screen, 1);
  return screen;
}

typedef struct {
  /// Code points; the first is 0 for an empty cell, `UINT32_MAX` for the right half of a wide one.
  uint32_t characters[VTERM_MAX_CHARS_PER_CELL];
  int is_bold, is_underlined, is_reversed;
} cvterm_cell;

static inline cvterm_cell cvterm_cell_at(const VTermScreen *screen, int row, int column) {
  cvterm_cell result;
  VTermScreenCell cell;
  memset(&result, 0, sizeof result);
  VTermPos position = {.row = row, .col = column};
  if (!vterm_screen_get_cell(screen, position, &cell)) return result;
  memcpy(result.characters, cell.chars, sizeof result.characters);
  result.is_bold = cell.attrs.bold;
  result.is_underlined = cell.attrs.underline != 0;
  result.is_reversed = cell.attrs.reverse;
  return result;
}

/// Opens a pseudo-terminal: the descriptor of its master, the number N of /dev/pts/N in `number`.
static inline int pty_open(unsigned int *number) {
  int unlocked = 0;
  int master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (master < 0) return -1;
  if (ioctl(master, TIOCSPTLCK, &unlocked) != 0 || ioctl(master, TIOCGPTN, number) != 0) {
    close(master);
    return -1;
  }
  return master;
}

/// Sets the size of the window; the kernel sends SIGWINCH to the foreground process group.
static inline int pty_set_size(int master, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(master, TIOCSWINSZ, &size);
}
