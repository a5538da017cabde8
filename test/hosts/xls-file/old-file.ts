import { inflateSync } from "node:zlib";

/** What LibreOffice 7.4 writes as .xls of two sheets with formulas, a name, merged cells, a hidden column and a high row. */
const PACKED =
  "eNrtWFtslEUUPvPvpf+Wtrstt16grlSg0FK24KVesAstCohgtIoXopSyhUppm1IJfQAXkUAUEk0TJZHEkLRgYgIaE33Q6BYf5EGjD/KgkaRgTD" +
  "QQsxgvIZGu3zkzu/1btqZbiFHsbL5/5j//XM6c28zZr77MHzj6bvE5GlHuJhcNJnzkddAUkJ18CRBZhjaYSCSS5MRE+U+VK6ZmHbqhPw/AOs8C" +
  "bMBn9DvJ1BPlxioPUzt+XRSk5dSGupO6KZMyDRbjnG8sYwbH2G+sZWL98a/P8ZvjuAsYzf855rP/5wC5QB7g10cA5QMFwGRgCjBVbIJoOlAIFA" +
  "HFQAkwA5gJlAI3AUHgZmAWUAbcAswG5gBzgXJgHjAfqDB8LzA1I4R2NbDI0G5FfdtEnMqo+Gxo0euhD3M/Z5WL7s/BIt5x94tdnAfWUwfbRl1j" +
  "a1PwnyrLhIdGxTzEYKRLlBu2atERII9OCv0jeS4R+0MJU7DG2PTjVli4PyTPWfLMw1PRBzLmW6FUwxK/Ezt/RdxAUZaqo0ZqpRbaiEjYgh7FdJ" +
  "o97Hnpwf6hlsoX7nVtX0PD1oY3qTUSidvhF4+gTxttR6uOVtEDQqmjUncO9bJn3h9pi3Q2tpa6s6mPPTZUFQrNLnXn0jH22bLKsjKmMOE4E7pR" +
  "Fm5buGlAPLSXfksEHdEgFmQ6MyH0X8dGtzKk0/+O3gvZpZNzhe4fH0mfNwq9chT6/FHovrR0T5IfeySffZruTte/XAfxYf2P/U3/oA7aw/ofv6" +
  "p/j4WXKCW4DkRdUudHvVIXRN1ST45mST0l6klsEJ/dBw/+mo8ncqn6135fUy2Uab4hyiI6SBwlFJ1AtIC3u6dju0oigsJGZkjXrKF8xm44+nJH" +
  "5C791q9sgKjhkKIL8H+ccPEn5Ys3Lnq09Slp0VDmoxztxTQpzpHoE3S0aY8CY3ZMhfEMU+mlgD47bZyhNs5G+w84/J/Quducu+C2+/DPOzykip" +
  "9YfSCb9kfWPYXVQqFqi/nc8XQCx7BNBzz6GG6ypwJDxjXV1Baf1TqmB4bF9ByssAl74hiYLzwHMN2CuhkXzt9eXPuM0KNDxkGzWUdUqfbgS797" +
  "voyokOcL0jd51u8V2ovynJMa/2PtXEe7PNWO185ztI8iMvvAldaPhdUqVWGOd2//hoHaZK3oUXyxaZdsmy8Zfqn4nUdRrl+kv0t2SOol228kkS" +
  "eVO/W0rYBpV+p4rPxCU0IrcckRYmhWmn4uuSUN0a6YXFiL3iXrKdx94jE6tb/gXK1X7jgWZK4pl2o1Yz6qR8dYqUUer1xvXGRYpmBY15ORfmur" +
  "ilGsCGyXKnLxekpuVvzUb0o0qldnCRZSw/d9b9Sv6gl7cdNSMrUld7nkjS+L58IFzMsTWHJB440pyytqLYKxFKLFbIt4UwMtmql4S5aD38Jwck" +
  "t13JW39DGmdcm0RRi+2+I3CyfhqU8t+kF4tvSCdJEeYu7iK7Qtxm3jR6wsP7niIblluuPlQvfFA2lushZlyzgew6HhXquA3vfqywDRPWJbfOf0" +
  "y5rJBVA2wwk3286JVPL2fIN70FUeYqUEk/QQlcZDnLTdlrZ8v2QC/KbkjaOfU6tBp1btcWjVdmiVrl2r6YpCtuDK1jlUwNayiOlP93HO8mBLU2" +
  "f79vbmruDynU2R1uCddyxoaNwYaW2NiFEsa2lurrmW3E0lFTDOMpgg0XyaeWlg35u/XF67JfD2qzZVzH3vG5b9YZPbKSNNttEVJs9bb+S0xeR7" +
  "XSbni5q876Cxlp+u6ByOx7R3RNo6une2ksnr+HvIzJ0sI9vRkpOTeqNnlbTPfraiD+3rvX85pc98ceZIVUmg53Xsv/LyiXq+g4+grTd5avI0Dz" +
  "j2uNrkxWRyVf5eY76HHac/y2ppR8djkc7tLe1tw2XE8l1cVU3/1nI9//8R+Y3woXRjWKbRXN1eh9U7aSvuW8zH1oz5L5DDSss5kcH/Khezk35S" +
  "h3W3IcNdCx6eHdf6Lsd/MGMZUwmsTPnpWmSDkXHrjw/xTP//qTL/1UhOiszyOex/GzJO1v1KWEGz6IQpXchW20EZvZSb9T0ZyH8hcDq1fj1WaB" +
  "IeImKBmfFTM479Lwbemvj/T8pf9cU5Og==";

/** A workbook as Excel 97 to 2003 and WPS keep it. */
export function oldFile(): Uint8Array {
  return new Uint8Array(inflateSync(Buffer.from(PACKED, "base64")));
}
