# How many days, hours …: a number of up to three digits, or half
(?<![0-9.第〇零一二三四五六七八九十百千万廿卅])(?:[0-9]{1,3}(?:\.[0-9])?|[一二两三四五六七八九十百廿卅]{1,5}|半)
