# A number, written in digits or characters, with the signs of about and more
[近约逾超]?(?:[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?|[零〇一二两三四五六七八九十百千廿壹贰叁参肆伍陆柒捌玖拾佰仟半]+)[百千万亿]*[余多]?[百千万亿]*
