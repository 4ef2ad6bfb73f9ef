# A number of at most two digits, as months, days, hours and minutes are written
(?<![0-9第〇零一二三四五六七八九十百千万廿卅])(?:[0-9]{1,2}(?![0-9])|[〇零一二三四五六七八九十廿卅]{1,3}(?![〇零一二三四五六七八九十百千万廿卅]))
