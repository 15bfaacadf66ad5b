# Read by the scripts beside this one: the date of everything that is built is that of the commit, whenever it is built.
: "${SOURCE_DATE_EPOCH:=$(git log -1 --format=%ct 2>/dev/null || echo 0)}"
export SOURCE_DATE_EPOCH
umask 022
