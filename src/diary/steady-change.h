/* steady-change.h: one change of a person's data: everything or nothing, and the kept plan follows it.
 *
 * The transaction begins with the right to write, so what is read inside holds until it is written, whatever
 * other programs do. */
#pragma once

#include "steady-diary-private.h"

G_BEGIN_DECLS

typedef struct _SteadyChange SteadyChange;

/** (transfer full): or NULL */
SteadyChange *steady_change_begin  (SteadyDiary *diary, GError **error);

/** A decision on @date, or a later one, may come out differently now. STEADY_DATE_NONE: none does. */
void          steady_change_reach  (SteadyChange *self, SteadyDate date);

/** Likewise, and @date may have become or ceased to be a training day. */
void          steady_change_reach_day (SteadyChange *self, SteadyDate date);

/** An answer came, went, or was changed; call it with the answer as it was and as it is. */
gboolean      steady_change_reach_check (SteadyChange *self, const SteadyCheck *check, GError **error);

/** Keeps what is settled now, and changes nothing outside: for a look at what would be. */
gboolean      steady_change_settle (SteadyChange *self, GError **error);

/** Keeps what is settled now; all is on the disk when this returns TRUE. The diary says "changed". */
gboolean      steady_change_commit (SteadyChange *self, GError **error);

/** Undoes what was not committed. (nullable) */
void          steady_change_free   (SteadyChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SteadyChange, steady_change_free)

G_END_DECLS
